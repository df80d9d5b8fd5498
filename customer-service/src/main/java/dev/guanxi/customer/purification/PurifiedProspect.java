package dev.guanxi.customer.purification;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a prospect is worth, and why.
 *
 * @param rank in its list, from 1; absent for one that was assessed alone
 * @param score from 0 to 100: the value less what the risk takes
 * @param value from 0 to 100: the parts' points by weight, before the risk
 * @param weightsVersion of the weights that it was assessed with
 * @param subtotals what its visible value, its hidden value and the standard questions come to, each by itself
 */
@Schema(examples = """
                {"rank":1,"prospectId":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","score":66.4,"grade":"B","value":75.45,
                 "weightsVersion":1,
                 "risk":{"percent":20,"known":true,"takes":12,"reason":"A risk of 20 % takes 12 % of the value"},
                 "subtotals":[{"group":"VISIBLE_VALUE","weight":30,"points":71.83}],
                 "parts":[{"part":"GROWTH","group":"HIDDEN_VALUE","name":"Growth","weight":10,"points":62.5,
                           "reason":"It is expected to grow by 15 % a year"}]}""")
public record PurifiedProspect(
        Integer rank,
        UUID prospectId,
        UUID customerId,
        BigDecimal score,
        Grade grade,
        BigDecimal value,
        long weightsVersion,
        RiskReason risk,
        List<Subtotal> subtotals,
        List<PartReason> parts) {

    /**
     * What the risk takes.
     *
     * @param known whether somebody judged it
     * @param takes percent of the value
     */
    @Schema(name = "PurifiedProspectRisk")
    public record RiskReason(int percent, boolean known, int takes, String reason) {}

    /**
     * What a part adds.
     *
     * @param name of the part, or the standard question
     * @param points from 0 to 100
     */
    @Schema(name = "PurifiedProspectPart")
    public record PartReason(Part part, Part.Group group, String name, int weight, BigDecimal points, String reason) {}

    /** Purified prospects in order of rank. */
    @Schema(name = "PurifiedProspectPage")
    public record Ranked(@NotNull List<PurifiedProspect> items, String next) {}
}
