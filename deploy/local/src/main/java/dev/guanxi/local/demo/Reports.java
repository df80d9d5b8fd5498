package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the services make of the purchases, read from their APIs and shown as tables. */
final class Reports {

    private static final int SHOWN = 10;

    private final Setting setting;
    private final Screen screen;

    Reports(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    private Map<String, String> parameters(String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>(setting.atAsOf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }

    /** Tiers with their part of the customers, of revenue, and of the sales time they are given (S1). */
    void tiers(JsonNode run) {
        JsonNode budget = setting.api().get("/api/v1/time-budget", setting.atAsOf());
        setting.heading("Account tiers as of %s, of %s accounts"
                .formatted(setting.day(), Figures.count(Answers.count(run, "accounts"))));
        String currency = budget.path("currency").asText();
        Table table = Table.of(
                "tier",
                ">customers",
                ">share",
                ">net revenue " + currency,
                ">share",
                ">sales time",
                ">minutes a week each");
        for (JsonNode line : budget.path("items")) {
            table.row(
                    line.path("name").asText(),
                    Figures.count(Answers.count(line, "accounts")),
                    Figures.percent(line.path("shareOfAccounts")),
                    Figures.money(Answers.amount(line, "netRevenue")),
                    Figures.percent(line.path("shareOfRevenue")),
                    Figures.percent(line.path("shareOfSalesTime")),
                    Figures.decimal(line.path("minutesPerAccountAndWeek")));
        }
        table.print(screen);
    }

    /** The best key accounts, as listed by segmentation. */
    JsonNode bestKeyAccounts() {
        return setting.api()
                .get("/api/v1/accounts", parameters("tier", "KEY", "sort", "-score", "limit", "" + SHOWN))
                .path("items");
    }

    /** Key accounts with the points of each factor (S2), and the first one's reasons in full (S3). */
    void keyAccounts(JsonNode accounts) {
        List<JsonNode> explained = new ArrayList<>();
        accounts.forEach(account -> explained.add(setting.api()
                .get("/api/v1/accounts/" + account.path("customerId").asText() + "/tier", setting.atAsOf())));
        if (explained.isEmpty()) {
            return;
        }
        setting.heading(
                "The first %d key accounts and what put them there (points of 100)".formatted(explained.size()));
        JsonNode first = explained.get(0);
        List<String> columns = new ArrayList<>(List.of(">rank", "account", ">net revenue", ">score"));
        first.path("factors")
                .forEach(factor -> columns.add(">" + factor.path("name").asText()));
        Table table = Table.of(columns.toArray(String[]::new));
        for (int i = 0; i < explained.size(); i++) {
            table.row(keyAccount(accounts.get(i), explained.get(i)));
        }
        table.print(screen);
        screen.line();
        first.path("explanation").forEach(sentence -> screen.line("  " + sentence.asText()));
    }

    private static List<String> keyAccount(JsonNode account, JsonNode explained) {
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(Answers.count(account, "rank")),
                account.path("name").asText(),
                Figures.money(Answers.amount(account, "netRevenue")),
                Figures.decimal(account.path("score"))));
        explained.path("factors").forEach(factor -> cells.add(Figures.decimal(factor.path("value"))));
        return cells;
    }

    /** Recency, frequency and monetary value in ten groups (S7). */
    void valueGroups(JsonNode groups) {
        setting.heading("Value groups as of %s, of %s customers who bought"
                .formatted(setting.day(), Figures.count(Answers.count(groups, "customers"))));
        Table table = Table.of("group", ">customers", ">share", ">days since", ">purchases", ">spent each", "meaning");
        for (JsonNode group : groups.path("items")) {
            table.row(
                    group.path("name").asText(),
                    Figures.count(Answers.count(group, "customers")),
                    Figures.percent(group.path("share")),
                    Figures.decimal(group.path("averageRecencyDays")),
                    Figures.decimal(group.path("averageFrequency")),
                    Figures.decimal(group.path("averageMonetary")),
                    group.path("meaning").asText());
        }
        table.print(screen);
    }

    /** Points of the program (L1) and members of the club (L2). */
    void loyalty(JsonNode points, JsonNode club) {
        setting.heading("Loyalty points as of %s, and the club".formatted(setting.day()));
        Table table = Table.of(
                "points", ">number", "club, by purchases of " + Loyalty.THRESHOLD, ">customers", ">net amount");
        table.row(
                        "issued",
                        Figures.count(Answers.count(points, "points", "issued")),
                        "members",
                        Figures.count(Answers.count(club, "members")),
                        Figures.money(Answers.amount(club, "memberAmount")))
                .row(
                        "reversed by returns",
                        Figures.count(Answers.count(points, "points", "reversed")),
                        "quasi-members",
                        Figures.count(Answers.count(club, "quasiMembers")),
                        Figures.money(Answers.amount(club, "quasiMemberAmount")))
                .row("balance", Figures.count(Answers.count(points, "points", "outstanding")), "", "", "");
        table.print(screen);
    }
}
