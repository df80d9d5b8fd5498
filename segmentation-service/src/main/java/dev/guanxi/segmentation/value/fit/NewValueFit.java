package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.TimeUnit;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fit that is asked for.
 *
 * @param id made by the client so that the request can be repeated; null for one made here
 * @param model required
 * @param calibrationEnd null for yesterday, less the holdout
 * @param holdout null for none
 * @param currency null for the reporting currency
 * @param unit null for weeks
 * @param horizon null for 52 weeks
 * @param discountRate null for a tenth a year
 */
@Schema(description = "A fit that is asked for", examples = """
                {"model":"BG_NBD","calibrationEnd":"1997-09-30","holdout":"P39W","currency":"USD","unit":"WEEK",
                 "horizon":"P52W","discountRate":0.1}""")
record NewValueFit(
        @Schema(description = "Made by the client so that the request can be repeated", nullable = true)
        UUID id,

        @NotNull @Schema(description = "The model of purchases; spend is by Gamma-Gamma with either")
        ModelType model,

        @Schema(
                description = "Last day, in UTC, that the model learns from; yesterday less the holdout if absent",
                nullable = true)
        LocalDate calibrationEnd,

        @Schema(
                description = "How long after it the model is tried: an ISO 8601 period; not at all if absent",
                examples = "P39W",
                nullable = true)
        String holdout,

        @Schema(
                description = "Purchases in others do not count; the reporting currency if absent",
                examples = "USD",
                nullable = true)
        String currency,

        @Schema(description = "The unit of time of the parameters; weeks if absent", nullable = true)
        TimeUnit unit,

        @Schema(
                description = "For how long after the holdout customers are valued; 52 weeks if absent",
                examples = "P52W",
                nullable = true)
        String horizon,

        @Schema(
                description = "By how much money of a year later is worth less; 0.1 if absent",
                examples = "0.1",
                nullable = true)
        BigDecimal discountRate) {}
