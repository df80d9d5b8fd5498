package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.answer.ClassificationView;
import dev.guanxi.segmentation.shopper.answer.Seen;
import dev.guanxi.segmentation.text.Figures;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session with what was observed and what that tells. */
@Schema(name = "ShopperSession", examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6","version":3,"store":"hangzhou-1","promoter":"li.na",
                 "state":"OPEN","startedAt":"2026-03-01T02:00:00Z",
                 "observations":[{"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f7","signal":"STROLLS","seen":"SEEN",
                   "observedAt":"2026-03-01T02:02:00Z"}],
                 "classification":{"sure":false,"doubt":"BELOW_THRESHOLD",
                   "summary":"Not sure: browser is the most probable, with 58.9 %.","modelVersion":0,"types":[],
                   "next":[]}}""")
record SessionView(
        @Schema(description = "The session") @NotNull UUID id,

        @Schema(description = "Grows by one with each change; the ETag")
        long version,

        @Schema(description = "The store where it takes place") @NotNull String store,

        @Schema(description = "Subject of the promoter's token") @NotNull String promoter,

        @Schema(description = "OPEN takes observations; TIMED_OUT was left without an outcome; ENDED has one") @NotNull SessionState state,

        @Schema(description = "When the shopper was met") @NotNull Instant startedAt,

        @Schema(description = "When the supervisor was called; absent if not")
        Instant supervisorToldAt,

        @Schema(description = "When the outcome was confirmed; absent before")
        Instant endedAt,

        @Schema(description = "The type that the shopper turned out to be; absent until it ended")
        ShopperType confirmedType,

        @Schema(description = "How it ended; absent before") Outcome outcome,
        @Schema(description = "Whose advice was followed") ShopperType playbook,

        @Schema(description = "Of what was bought; absent if nothing was")
        BigDecimal amount,

        @Schema(description = "Currency of the amount; absent likewise")
        String currency,

        @Schema(description = "Whether customer-service was told of a prospect")
        Boolean prospectTold,

        @Schema(description = "When the outcome was last corrected; absent if never")
        Instant correctedAt,

        @Schema(description = "What was answered before the type was confirmed")
        ShopperType predictedType,

        @Schema(description = "Probability, 0 to 1, of that type as it was answered")
        BigDecimal predictedProbability,

        @Schema(description = "All that was observed, in order of time; not in lists")
        List<ObservationView> observations,

        @Schema(description = "What the observations tell; not in lists")
        ClassificationView classification) {

    /** One observation. */
    @Schema(name = "ShopperObservation")
    record ObservationView(
            @Schema(description = "The observation") @NotNull UUID id,

            @Schema(description = "Code of the signal") @NotNull String signal,

            @Schema(description = "SEEN, ABSENT where it was looked for and not there, or WITHDRAWN") @NotNull Seen seen,

            @Schema(description = "When it was observed, on the device's clock") @NotNull Instant observedAt) {

        static ObservationView of(Observation one) {
            return new ObservationView(one.id(), one.signal(), one.seen(), one.observedAt());
        }
    }

    static SessionView of(ShopperSession session) {
        return of(session, null, null);
    }

    static SessionView of(ShopperSession session, List<Observation> observations, ClassificationView classification) {
        ShopperSession.Ended ended = session.ended();
        return new SessionView(
                session.id(),
                session.version(),
                session.store(),
                session.promoter(),
                session.state(),
                session.startedAt(),
                session.supervisorToldAt(),
                ended == null ? null : ended.at(),
                ended == null ? null : ended.confirmedType(),
                ended == null ? null : ended.outcome(),
                ended == null ? null : ended.playbook(),
                ended == null || ended.amount() == null ? null : Figures.money(ended.amount()),
                ended == null ? null : ended.currency(),
                ended == null ? null : ended.prospectTold(),
                ended == null ? null : ended.correctedAt(),
                ended == null ? null : ended.predictedType(),
                ended == null ? null : Figures.raw(ended.predictedProbability()),
                observations == null
                        ? null
                        : observations.stream().map(ObservationView::of).toList(),
                classification);
    }
}
