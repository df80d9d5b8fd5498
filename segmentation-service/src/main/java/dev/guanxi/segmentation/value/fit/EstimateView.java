package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.text.Figures;
import dev.guanxi.segmentation.value.lifetime.Estimate;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What maximum likelihood found, as it is shown. */
@Schema(name = "ValueFitEstimate")
record EstimateView(
        @Schema(description = "In the model's order") List<ParameterView> parameters,

        @Schema(description = "Natural logarithm, of all customers together")
        BigDecimal logLikelihood,

        @Schema(description = "Whether this is the maximum of the likelihood, and if not, why")
        Estimate.Convergence convergence,

        @Schema(description = "How often the likelihood of everybody was computed")
        int evaluations) {

    static EstimateView of(Estimate estimate) {
        return estimate == null
                ? null
                : new EstimateView(
                        estimate.parameters().stream().map(ParameterView::of).toList(),
                        Figures.raw(estimate.logLikelihood()),
                        estimate.convergence(),
                        estimate.evaluations());
    }

    @Schema(name = "ValueFitParameter")
    record ParameterView(
            @Schema(description = "As the papers name it") String name,
            @Schema(description = "The estimate; positive") BigDecimal value,

            @Schema(description = "Absent where the fit did not converge")
            BigDecimal standardError) {

        static ParameterView of(Estimate.Parameter parameter) {
            return new ParameterView(
                    parameter.name(),
                    Figures.raw(parameter.value()),
                    parameter.standardError() == null ? null : Figures.raw(parameter.standardError()));
        }
    }
}
