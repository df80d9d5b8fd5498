package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Waits until every service has heard of all that customer-service has recorded. */
final class CatchUp {

    private static final Duration LOOK = Duration.ofMillis(300);

    private final Setting setting;
    private final Loyalty loyalty;

    CatchUp(Setting setting, Loyalty loyalty) {
        this.setting = setting;
        this.loyalty = loyalty;
    }

    /** How far a service is. */
    record Heard(String service, long heard, long of) {

        boolean all() {
            return heard >= of;
        }

        @Override
        public String toString() {
            return "%s %s of %s".formatted(service, Figures.count(heard), Figures.count(of));
        }
    }

    /** @throws DemonstrationException where nothing moves any more */
    void await(Archive archive) {
        ProgressBar bar = new ProgressBar(setting.screen(), "The other services");
        Stall stall = new Stall(setting);
        while (true) {
            List<Heard> services = look(archive);
            List<Heard> behind = services.stream().filter(one -> !one.all()).toList();
            if (behind.isEmpty()) {
                bar.end("have heard of %s purchases and %s returns"
                        .formatted(Figures.count(archive.purchases()), Figures.count(archive.returns())));
                return;
            }
            long heard = services.stream().mapToLong(Heard::heard).sum();
            bar.show(heard, services.stream().mapToLong(Heard::of).sum(), () -> inWords(behind));
            stall.check(heard, () -> "Not every service has heard of all purchases: " + inWords(behind) + ".");
            Waiting.pause(LOOK);
        }
    }

    private static String inWords(List<Heard> services) {
        return services.stream().map(Heard::toString).collect(Collectors.joining(", "));
    }

    private List<Heard> look(Archive archive) {
        List<Heard> services = new ArrayList<>();
        services.add(segmentation(archive));
        services.add(loyalty(archive));
        services.add(visitPlanner(archive));
        return services;
    }

    private Heard segmentation(Archive archive) {
        JsonNode groups = setting.api().get("/api/v1/value-groups", setting.atAsOf());
        long heard = Answers.count(groups, "totals", "purchases") + Answers.count(groups, "totals", "returns");
        return new Heard("segmentation", heard, archive.events());
    }

    /** Also the program's and the club's work on what was there before them must be done. */
    private Heard loyalty(Archive archive) {
        JsonNode totals = setting.api().get(loyalty.program() + "/totals", setting.atAsOf());
        JsonNode heard = Answers.having(
                totals.path("heard"), "currency", setting.format().currency());
        boolean worked = isDone(totals)
                && isDone(setting.api().get(loyalty.club() + "/totals"))
                && heard.path("waitingLines").asLong() == 0;
        long events = heard.path("purchases").asLong() + heard.path("returns").asLong();
        return new Heard("loyalty", worked ? events : Math.min(events, archive.events() - 1), archive.events());
    }

    private static boolean isDone(JsonNode totals) {
        return totals.path("backfill").path("state").asText().equals("DONE");
    }

    private Heard visitPlanner(Archive archive) {
        JsonNode summary = setting.api().get("/api/v1/visits/due/summary", setting.atAsOf());
        return new Heard("visit-planner", Answers.count(summary, "purchases"), archive.inAnyCurrency());
    }
}
