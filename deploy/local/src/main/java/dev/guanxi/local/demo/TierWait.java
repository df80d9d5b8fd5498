package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Waits until visit-planner knows the tiers that were decided, for they set its rhythms. */
final class TierWait {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Setting setting;

    TierWait(Setting setting) {
        this.setting = setting;
    }

    /** @param keyAccounts some that must be known as such */
    void await(JsonNode keyAccounts) {
        ProgressBar bar = new ProgressBar(setting.screen(), "Tiers reach visit-planner");
        Stall stall = new Stall(setting);
        while (true) {
            long all = 0;
            long known = 0;
            for (JsonNode tier : summary(setting).path("tiers")) {
                long accounts = Answers.count(tier, "accounts");
                all += accounts;
                known += tier.path("tier").isTextual() ? accounts : 0;
            }
            if (known == all && knownAsKey(setting, keyAccounts) == keyAccounts.size()) {
                bar.end(Figures.count(known) + " accounts have their rhythm");
                return;
            }
            String detail = "%s of %s accounts".formatted(Figures.count(known), Figures.count(all));
            bar.show(known, all, () -> detail);
            stall.check(known, () -> "Visit-planner does not hear of all tiers.");
            Waiting.pause(LOOK);
        }
    }

    static JsonNode summary(Setting setting) {
        return setting.api().get("/api/v1/visits/due/summary", setting.atAsOf());
    }

    static long knownAsKey(Setting setting, JsonNode accounts) {
        long known = 0;
        for (JsonNode account : accounts) {
            String path = "/api/v1/visits/due/" + account.path("customerId").asText();
            JsonNode due = setting.api().get(path, setting.atAsOf());
            known += due.path("tier").asText().equals("KEY") ? 1 : 0;
        }
        return known;
    }
}
