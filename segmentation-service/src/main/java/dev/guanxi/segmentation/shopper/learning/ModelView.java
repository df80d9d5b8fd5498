package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import dev.guanxi.segmentation.text.Figures;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the model with its figures. */
@Schema(name = "ShopperModel", examples = """
                {"version":3,"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6","reset":false,"expertVersion":1,
                 "asOf":"2026-03-01T02:00:00Z","sessions":412,"createdAt":"2026-03-01T02:00:00Z","createdBy":"schedule",
                 "prior":{"BROWSER":0.37},
                 "likelihoods":[{"signal":"RELAXED","probabilities":{"BROWSER":0.71}}]}""")
record ModelView(
        @Schema(description = "From 1, without gaps") int version,

        @Schema(description = "The version of the model") @NotNull UUID id,

        @Schema(description = "Whether it went back to the expert's figures")
        boolean reset,

        @Schema(description = "Version of the expert's figures that it rests on")
        int expertVersion,

        @Schema(description = "Outcomes that arrived later were learned from; absent for all")
        Instant since,

        @Schema(description = "Outcomes that arrived by then were learned from") @NotNull Instant asOf,

        @Schema(description = "How many outcomes these were")
        long sessions,

        @Schema(description = "When it was learned") @NotNull Instant createdAt,

        @Schema(description = "Subject of the token that asked for it, or schedule") @NotNull String createdBy,

        @Schema(description = "Share of each type among all who walk in; together 1")
        Map<ShopperType, BigDecimal> prior,

        @Schema(description = "How probable each signal is with each type")
        List<Row> likelihoods) {

    /** The chance that a shopper of each type shows a signal. */
    @Schema(name = "ShopperModelLikelihood")
    record Row(
            @Schema(description = "Code of the signal") String signal,

            @Schema(description = "Chance, 0 to 1, that a shopper of the type shows the signal, by type")
            Map<ShopperType, BigDecimal> probabilities) {}

    static ModelView of(ModelVersion version) {
        ShopperModel model = version.model();
        return new ModelView(
                version.version(),
                version.id(),
                version.reset(),
                version.expertVersion(),
                version.since(),
                version.asOf(),
                version.sessions(),
                version.createdAt(),
                version.createdBy(),
                byType(model.prior()),
                model.likelihoods().entrySet().stream()
                        .map(one -> new Row(one.getKey(), byType(one.getValue())))
                        .toList());
    }

    private static Map<ShopperType, BigDecimal> byType(double[] figures) {
        Map<ShopperType, BigDecimal> result = new EnumMap<>(ShopperType.class);
        for (ShopperType type : ShopperType.values()) {
            result.put(type, Figures.raw(figures[type.ordinal()]));
        }
        return result;
    }
}
