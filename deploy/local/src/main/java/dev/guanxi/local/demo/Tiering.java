package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;

/** Asks segmentation to sort the accounts into tiers. */
final class Tiering {

    private static final String RUNS = "/api/v1/tier-runs";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;

    private final Setting setting;

    Tiering(Setting setting) {
        this.setting = setting;
    }

    /** A run that is done, and whether it was done just now. */
    record Done(JsonNode run, boolean fresh) {}

    /** The run about these figures; a repeat about the same figures finds it again. */
    Done decide(Archive archive) {
        UUID id = StableIds.of(setting.asOf(), "tiers " + setting.asOf() + " " + archive);
        Done done = finished(ask(setting.api().object().put("id", id.toString()).put("preview", false)));
        JsonNode later = done.run().path("supersededBy");
        return later.isTextual() ? new Done(setting.api().get(RUNS + "/" + later.asText()), false) : done;
    }

    private Done ask(ObjectNode run) {
        Stall stall = new Stall(setting);
        while (true) {
            try {
                ApiClient.Answer answer =
                        setting.api().post(RUNS, run.put("asOf", setting.asOf().toString()));
                return new Done(answer.body(), answer.status() == CREATED);
            } catch (ApiException e) {
                if (e.status() != CONFLICT) {
                    throw e;
                }
                stall.check(0, e::getMessage);
                Waiting.pause(LOOK);
            }
        }
    }

    private Done finished(Done asked) {
        Stall stall = new Stall(setting);
        String path = RUNS + "/" + asked.run().path("id").asText();
        JsonNode run = asked.run();
        while (run.path("state").asText().equals("RUNNING")) {
            stall.check(0, () -> "The tier run " + path + " does not end.");
            Waiting.pause(LOOK);
            run = setting.api().get(path);
        }
        if (!run.path("state").asText().equals("DONE")) {
            throw new DemonstrationException("The tier run %s failed: %s"
                    .formatted(path, run.path("failure").asText("no reason is given")));
        }
        return new Done(run, asked.fresh());
    }
}
