package dev.guanxi.customer.purification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody judges of a prospect; what is absent is unknown.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param employees how many people it has: its size
 * @param competitorShare percent of its demand that competitors supply
 * @param rivals how many rivals our products have there
 * @param growth percent a year
 * @param standing in its trade, from 1 (follows) to 5 (leads)
 * @param bottleneck what is between potential and actual, from 1 (nothing) to 5 (blocks it)
 * @param presentStrength from 0 to 100
 * @param potentialStrength from 0 to 100
 * @param technologyLead from 1 (lags) to 5 (leads)
 * @param channelPolicy from 1 (does not work) to 5 (works)
 * @param demandFromGrowth demand for our products that its growth brings, from 1 (none) to 5 (much)
 * @param strategyFit how our strategy fits it as a future key account, from 1 to 5
 * @param yearsToStrength until potential becomes strength
 * @param risk percent
 */
@Schema(examples = AppraisalData.EXAMPLE)
public record AppraisalData(
        UUID id,
        @Size(max = 100) String industry,
        @Min(1) @Max(10_000_000) Integer employees,
        @Min(0) @Max(100) Integer competitorShare,
        @Min(0) @Max(1000) Integer rivals,
        @Min(-100) @Max(1000) Integer growth,
        @Min(1) @Max(5) Integer standing,
        @Min(1) @Max(5) Integer bottleneck,
        @Min(0) @Max(100) Integer presentStrength,
        @Min(0) @Max(100) Integer potentialStrength,
        @Valid YearlyMargin margin,
        @Min(1) @Max(5) Integer technologyLead,
        @Min(1) @Max(5) Integer channelPolicy,
        @Min(1) @Max(5) Integer demandFromGrowth,
        @Min(1) @Max(5) Integer strategyFit,
        @Min(0) @Max(50) Integer yearsToStrength,
        @Min(0) @Max(100) Integer risk,
        @Size(max = 1000) String remark) {

    static final String EXAMPLE = """
            {"industry":"education","employees":1200,"competitorShare":60,"rivals":2,"growth":15,"standing":4,
             "bottleneck":2,"presentStrength":40,"potentialStrength":80,
             "margin":{"amount":80000,"currency":"CNY","years":5,"chance":40},"technologyLead":4,"channelPolicy":3,
             "demandFromGrowth":4,"strategyFit":5,"yearsToStrength":2,"risk":20,"remark":"New campus opens in 2027"}""";

    /** Of a prospect that nobody has judged. */
    static final AppraisalData NOTHING = new AppraisalData(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
