package dev.guanxi.segmentation.segment.rule;

import static dev.guanxi.segmentation.segment.rule.FactType.DECIMAL;
import static dev.guanxi.segmentation.segment.rule.FactType.FLAG;
import static dev.guanxi.segmentation.segment.rule.FactType.NUMBER;
import static dev.guanxi.segmentation.segment.rule.FactType.TEXT;
import static dev.guanxi.segmentation.segment.rule.FactType.TEXTS;

import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.value.ValueGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All facts that rules may ask for. */
public final class FactCatalogue {

    private static final String DAYS = "days";
    /** Stands for the reporting currency, which the service's configuration names. */
    public static final String MONEY = "money";

    private static final List<String> TIERS = List.of("KEY", "ORDINARY", "SMALL", "NONE");
    private static final Map<String, Fact> FACTS = new LinkedHashMap<>();

    static {
        text("customer.kind", FactGroup.PROFILE, "ORGANISATION", "PERSON");
        text("customer.origin", FactGroup.PROFILE, "INTERNAL", "EXTERNAL");
        text("customer.position", FactGroup.PROFILE, "INTERMEDIARY", "FINAL");
        text("customer.state", FactGroup.PROFILE, "ACTUAL", "POTENTIAL");
        text("customer.country", FactGroup.PROFILE);
        text("customer.region", FactGroup.PROFILE);
        text("customer.city", FactGroup.PROFILE);
        plain("customer.ofDealer", FactGroup.PROFILE, FLAG, "");
        since("customer.daysSinceRegistration", FactGroup.PROFILE, "registered");
        text("customer.accountManager", FactGroup.MANAGER);
        text("tier.current", FactGroup.TIER, TIERS.toArray(String[]::new));
        text("tier.previous", FactGroup.TIER, TIERS.toArray(String[]::new));
        plain("tier.score", FactGroup.TIER, DECIMAL, "points of 100");
        since("tier.daysSinceChange", FactGroup.TIER, "tierChanged");
        window("purchases.count", FactGroup.PURCHASES, NUMBER, "purchases", "purchased");
        window("purchases.amount", FactGroup.PURCHASES, DECIMAL, MONEY, "purchased");
        window("purchases.average", FactGroup.PURCHASES, DECIMAL, MONEY, "purchased");
        window("purchases.returned", FactGroup.PURCHASES, DECIMAL, MONEY, "returned");
        since("purchases.daysSinceLast", FactGroup.PURCHASES, "purchased");
        since("purchases.daysSinceFirst", FactGroup.PURCHASES, "firstPurchased");
        plain("purchases.productLines", FactGroup.PURCHASES, TEXTS, "");
        add(new Fact("value.group", FactGroup.VALUE, TEXT, Passing.DAILY, "", "", valueGroups(), false));
        daily("value.recencyScore", NUMBER, "1 to 5, 0 if unknown");
        daily("value.frequencyScore", NUMBER, "1 to 5, 0 if unknown");
        daily("value.monetaryScore", NUMBER, "1 to 5, 0 if unknown");
        daily("value.modelled", FLAG, "");
        daily("value.chanceAlive", DECIMAL, "0 to 1");
        daily("value.expectedPurchases", DECIMAL, "purchases");
        daily("value.lifetimeValue", DECIMAL, MONEY);
        window("visits.count", FactGroup.VISITS, NUMBER, "visits", "visited");
        window("visits.successful", FactGroup.VISITS, NUMBER, "visits", "visitedWell");
        since("visits.daysSinceLast", FactGroup.VISITS, "visited");
        add(new Fact("visits.planned", FactGroup.VISITS, FLAG, Passing.UNTIL, "", "appointments", List.of(), false));
        window("interactions.count", FactGroup.INTERACTIONS, NUMBER, "interactions", "interacted");
        window("interactions.complaints", FactGroup.INTERACTIONS, NUMBER, "complaints", "complained");
        plain("interactions.openComplaints", FactGroup.INTERACTIONS, NUMBER, "complaints");
        since("interactions.daysSinceLast", FactGroup.INTERACTIONS, "interacted");
        plain("satisfaction.measured", FactGroup.SATISFACTION, FLAG, "");
        plain("satisfaction.average", FactGroup.SATISFACTION, DECIMAL, "1 to 5");
        plain("satisfaction.lowest", FactGroup.SATISFACTION, NUMBER, "1 to 5");
        plain("exits.open", FactGroup.EXITS, FLAG, "");
        text(
                "prospect.source",
                FactGroup.PROSPECT,
                "ADVERTISING_RESPONSE",
                "TRADE_SHOW",
                "PHONE_OR_MAIL_REPLY",
                "FINANCE_DEPARTMENT",
                "SERVICE_DEPARTMENT",
                "PUBLIC_RELATIONS",
                "FRIENDS",
                "ALERTNESS",
                "BUSINESS_CARD",
                "NONE");
        plain("points.balance", FactGroup.POINTS, NUMBER, "points");
        window("points.earned", FactGroup.POINTS, NUMBER, "points", "earned");
        plain("clubs.member", FactGroup.CLUBS, TEXTS, "");
        plain("clubs.collecting", FactGroup.CLUBS, TEXTS, "");
        add(new Fact("gifts.count", FactGroup.GIFTS, NUMBER, Passing.WINDOW, "gifts", "given", List.of(), true));
        add(new Fact(
                "gifts.value",
                FactGroup.GIFTS,
                DECIMAL,
                Passing.WINDOW,
                "currency of gift limits",
                "given",
                List.of(),
                true));
    }

    /** Facts that are 0 while nothing is known, with those that say whether anything is. */
    private static final Map<String, String> KNOWN_BY = Map.of(
            "tier.score", "tier.current",
            "purchases.average", "purchases.count",
            "value.recencyScore", "value.group",
            "value.frequencyScore", "value.group",
            "value.monetaryScore", "value.group",
            "value.chanceAlive", "value.modelled",
            "satisfaction.average", "satisfaction.measured",
            "satisfaction.lowest", "satisfaction.measured");

    private FactCatalogue() {}

    /** In the order of reading. */
    public static Collection<Fact> all() {
        return FACTS.values();
    }

    /** By its name as rules write it. */
    public static Optional<Fact> find(String name) {
        return Optional.ofNullable(FACTS.get(name));
    }

    /** The fact that says whether this one is known; empty where 0 means 0. */
    public static Optional<Fact> knownBy(Fact fact) {
        return Optional.ofNullable(KNOWN_BY.get(fact.name())).flatMap(FactCatalogue::find);
    }

    private static void add(Fact fact) {
        FACTS.put(fact.name(), fact);
    }

    private static void plain(String name, FactGroup group, FactType type, String unit) {
        add(new Fact(name, group, type, Passing.STAYS, unit, "", List.of(), false));
    }

    private static void daily(String name, FactType type, String unit) {
        add(new Fact(name, FactGroup.VALUE, type, Passing.DAILY, unit, "", List.of(), false));
    }

    private static List<String> valueGroups() {
        return Stream.concat(Arrays.stream(ValueGroup.values()).map(Enum::name), Stream.of("NONE"))
                .toList();
    }

    private static void text(String name, FactGroup group, String... values) {
        add(new Fact(name, group, TEXT, Passing.STAYS, "", "", List.of(values), false));
    }

    private static void since(String name, FactGroup group, String series) {
        add(new Fact(name, group, NUMBER, Passing.DAYS_SINCE, DAYS, series, List.of(), false));
    }

    private static void window(String name, FactGroup group, FactType type, String unit, String series) {
        add(new Fact(name, group, type, Passing.WINDOW, unit, series, List.of(), false));
    }
}
