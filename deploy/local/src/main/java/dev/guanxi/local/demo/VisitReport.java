package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Visits due, read from visit-planner's API and shown as tables. */
final class VisitReport {

    private static final String SHOWN = "5";

    private final Setting setting;
    private final Screen screen;

    VisitReport(Setting setting) {
        this.setting = setting;
        this.screen = setting.screen();
    }

    /** Who is due for a visit in the week after the file ends, and why (V5). */
    void print(JsonNode summary) {
        setting.heading("Visits due in the week from " + setting.day());
        Table counts = Table.of("tier", ">accounts", ">overdue", ">due this week", ">later");
        for (JsonNode tier : summary.path("tiers")) {
            counts.row(
                    tier.path("tier").asText("unknown"),
                    Figures.count(Answers.count(tier, "accounts")),
                    Figures.count(Answers.count(tier, "overdue")),
                    Figures.count(Answers.count(tier, "dueWithin")),
                    Figures.count(Answers.count(tier, "notDue")));
        }
        counts.print(screen);
        screen.line();
        Map<String, String> parameters = new LinkedHashMap<>(setting.atAsOf());
        parameters.put("within", "P7D");
        parameters.put("limit", SHOWN);
        JsonNode due = setting.api().get("/api/v1/visits/due", parameters);
        if (due.path("items").isEmpty()) {
            screen.line("  Nobody is due.");
            return;
        }
        Table first = Table.of("first of all", "tier", "why");
        for (JsonNode account : due.path("items")) {
            List<String> why = new ArrayList<>();
            account.path("reasons")
                    .forEach(reason -> why.add(reason.path("text").asText()));
            first.row(account.path("name").asText(), account.path("tier").asText(), String.join(" ", why));
        }
        first.print(screen);
    }
}
