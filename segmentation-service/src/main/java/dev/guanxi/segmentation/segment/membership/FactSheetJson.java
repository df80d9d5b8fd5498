package dev.guanxi.segmentation.segment.membership;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.segmentation.activity.FactGroup;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import dev.guanxi.segmentation.segment.rule.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts what {@link FactColumns} reads on a customer's sheet. */
final class FactSheetJson {

    private static final int LONGEST_LIST = 100;

    private FactSheetJson() {}

    static void fill(FactSheet sheet, FactGroup group, JsonNode facts) {
        switch (group) {
            case PROFILE ->
                sheet.put("customer.kind", facts.path(0).asText())
                        .put("customer.origin", facts.path(1).asText())
                        .put("customer.position", facts.path(2).asText())
                        .put("customer.state", facts.path(3).asText())
                        .put("customer.ofDealer", facts.path(4).asBoolean())
                        .put("customer.country", facts.path(6).asText(""))
                        .put("customer.region", facts.path(7).asText(""))
                        .put("customer.city", facts.path(8).asText(""))
                        .put("registered", new Moments().add(instant(facts.path(5)), null));
            case TIER ->
                sheet.put("tier.current", facts.path(0).asText())
                        .put("tier.previous", facts.path(1).asText("NONE"))
                        .put("tier.score", facts.path(2).asDouble())
                        .put("tierChanged", new Moments().add(instant(facts.path(3)), null));
            case PURCHASES -> purchases(sheet, facts);
            case VISITS ->
                sheet.put("visited", moments(facts.path(0), any -> true))
                        .put("visitedWell", moments(facts.path(0), visit -> !"INCOMPLETE"
                                .equals(visit.path(1).asText())))
                        .put("appointments", instants(facts.path(1)));
            case INTERACTIONS ->
                sheet.put("interacted", moments(facts, any -> true))
                        .put("complained", moments(facts, FactSheetJson::isComplaint))
                        .put("interactions.openComplaints", count(facts, one -> "OPEN"
                                .equals(one.path(2).asText())));
            case GIFTS -> sheet.put("given", moments(facts, any -> true));
            case SATISFACTION ->
                sheet.put("satisfaction.measured", true)
                        .put("satisfaction.average", facts.path(0).asDouble())
                        .put("satisfaction.lowest", facts.path(1).asLong());
            case MANAGER -> sheet.put("customer.accountManager", facts.asText());
            case EXITS -> sheet.put("exits.open", facts.asBoolean());
            case PROSPECT -> sheet.put("prospect.source", facts.asText());
            case POINTS ->
                sheet.put("points.balance", facts.path(0).asLong()).put("earned", moments(facts.path(1), any -> true));
            case CLUBS ->
                sheet.put("clubs.member", texts(facts, club -> "MEMBER"
                                .equals(club.path(1).asText())))
                        .put("clubs.collecting", texts(facts, club -> "QUASI"
                                .equals(club.path(1).asText())));
            case VALUE, SEGMENTS -> throw new IllegalArgumentException(group + " is not stored as it is");
        }
    }

    private static void purchases(FactSheet sheet, JsonNode facts) {
        Moments purchased = moments(facts.path(0), any -> true);
        Instant first = null;
        for (JsonNode purchase : facts.path(0)) {
            Instant at = instant(purchase.path(0));
            first = first == null || at.isBefore(first) ? at : first;
        }
        List<String> lines = new ArrayList<>();
        facts.path(2).forEach(line -> lines.add(line.asText()));
        sheet.put("purchased", purchased)
                .put("firstPurchased", first == null ? Moments.NONE : new Moments().add(first, null))
                .put("returned", moments(facts.path(1), any -> true))
                .put("purchases.productLines", lines.subList(0, Math.min(LONGEST_LIST, lines.size())));
    }

    private static boolean isComplaint(JsonNode interaction) {
        return "COMPLAINT".equals(interaction.path(1).asText());
    }

    private static Moments moments(JsonNode rows, Predicate<JsonNode> wanted) {
        Moments moments = new Moments();
        for (JsonNode row : rows) {
            if (wanted.test(row)) {
                BigDecimal amount = row.path(1).isNumber() ? row.path(1).decimalValue() : null;
                moments.add(instant(row.path(0)), amount);
            }
        }
        return moments;
    }

    private static Moments instants(JsonNode times) {
        Moments moments = new Moments();
        times.forEach(time -> moments.add(instant(time), null));
        return moments;
    }

    private static long count(JsonNode rows, Predicate<JsonNode> wanted) {
        long count = 0;
        for (JsonNode row : rows) {
            count += wanted.test(row) ? 1 : 0;
        }
        return count;
    }

    private static List<String> texts(JsonNode rows, Predicate<JsonNode> wanted) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : rows) {
            if (wanted.test(row) && texts.size() < LONGEST_LIST) {
                texts.add(row.path(0).asText());
            }
        }
        return texts;
    }

    private static Instant instant(JsonNode micros) {
        return Instant.EPOCH.plus(micros.asLong(), ChronoUnit.MICROS);
    }
}
