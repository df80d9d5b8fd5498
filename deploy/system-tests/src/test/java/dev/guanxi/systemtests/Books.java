package dev.guanxi.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Compares what the services say of all trade so far, each from its own database. */
public final class Books {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(400);

    /** A program in which every purchase earns, so that the ledger can be compared as well as the archive. */
    private static final UUID PROGRAM = UUID.fromString("01900000-0000-7000-8000-00000000b00c");

    private final RunningSystem system;

    Books(RunningSystem system) {
        this.system = system;
    }

    /** What customer-service has recorded. */
    public Trade recorded() {
        return recorded("");
    }

    /** What customer-service has recorded of one sending system. */
    public Trade recordedBy(String sender) {
        return recorded("?system=" + sender);
    }

    private Trade recorded(String narrowed) {
        JsonNode totals = inPounds(
                manager().get("/api/v1/purchases/totals" + narrowed).expect(200).at("/currencies"));
        return totals.isMissingNode() ? Trade.NONE : trade(totals, "revenue");
    }

    /**
     * Waits until segmentation, loyalty and visit-planner have heard of everything that customer-service has recorded,
     * once, and returns it. Fails with the first figure that differs.
     */
    public Trade awaitAgreement() {
        await().atMost(PATIENCE).pollInterval(LOOK).pollDelay(Duration.ZERO).untilAsserted(this::requireAgreement);
        return recorded();
    }

    /** Segmentation tells by ranking every account, so it is asked last: not while others are still behind. */
    private void requireAgreement() {
        Trade recorded = recorded();
        requireAgreement(ledger(), recorded);
        Answer visits = manager().get("/api/v1/visits/due/summary").expect(200);
        assertThat(visits.number("/purchases"))
                .as("purchases in visit-planner-service")
                .isEqualTo(recorded.purchases());
        assertThat(inSegmentation()).as("trade in segmentation-service").isEqualTo(recorded);
    }

    /** Loyalty has an archive and a ledger; both must tell the same. */
    private void requireAgreement(JsonNode ledger, Trade recorded) {
        JsonNode heard = inPounds(ledger.path("heard"));
        assertThat(ledger.path("backfill").path("state").asText()).isEqualTo("DONE");
        assertThat(heard.isMissingNode() ? Trade.NONE : trade(heard, "purchased"))
                .as("trade in loyalty-service")
                .isEqualTo(recorded);
        assertThat(heard.path("waitingLines").asLong())
                .as("returns without their purchase")
                .isZero();
        assertThat(ledger.path("amounts").path("earnedOn").decimalValue())
                .as("purchases that points were earned on")
                .isEqualByComparingTo(recorded.revenue());
        assertThat(ledger.path("amounts").path("reversedOn").decimalValue())
                .as("returns that took points back")
                .isEqualByComparingTo(recorded.returned()
                        .subtract(heard.path("unmatchedCredited").decimalValue()));
    }

    /** By a preview of the tiers, which decides nothing. */
    private Trade inSegmentation() {
        Answer run = manager().post("/api/v1/tier-runs", "{\"preview\":true}").expect(201);
        return trade(run.at("/totals"), "grossRevenue");
    }

    /** The program's sums; it is set up at the first question. */
    public JsonNode ledger() {
        Api manager = manager();
        manager.post("/api/v1/programs", """
                {"id":"%s","name":"Every purchase","currency":"GBP","validFrom":"2000-01-01T00:00:00Z",
                 "rule":{"pointsPerUnit":1,"validityMonths":1200}}""".formatted(PROGRAM)).expect(200, 201);
        return manager.get("/api/v1/programs/" + PROGRAM + "/totals")
                .expect(200)
                .json();
    }

    /** How many accounts segmentation and visit-planner know; they must agree on it. */
    public void awaitAccounts(long expected) {
        await().atMost(PATIENCE).pollInterval(LOOK).untilAsserted(() -> {
            assertThat(inVisitPlanner()).as("accounts in visit-planner-service").isEqualTo(expected);
            Answer run =
                    manager().post("/api/v1/tier-runs", "{\"preview\":true}").expect(201);
            assertThat(run.number("/accounts"))
                    .as("accounts in segmentation-service")
                    .isEqualTo(expected);
        });
    }

    private long inVisitPlanner() {
        JsonNode tiers = manager().get("/api/v1/visits/due/summary").expect(200).at("/tiers");
        return StreamSupport.stream(tiers.spliterator(), false)
                .mapToLong(tier -> tier.path("accounts").asLong())
                .sum();
    }

    private Api manager() {
        return system.as("manager");
    }

    private static JsonNode inPounds(JsonNode sums) {
        return StreamSupport.stream(sums.spliterator(), false)
                .filter(sum -> sum.path("currency").asText().equals(Shop.CURRENCY))
                .findFirst()
                .orElse(sums.path("none"));
    }

    private static Trade trade(JsonNode sums, String revenue) {
        return new Trade(
                sums.path("purchases").asLong(),
                sums.path(revenue).decimalValue(),
                sums.path("returns").asLong(),
                sums.path("returned").decimalValue());
    }
}
