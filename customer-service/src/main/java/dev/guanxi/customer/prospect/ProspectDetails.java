package dev.guanxi.customer.prospect;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be changed of a prospect; its source, customer and time of capture stay.
 *
 * @param campaign the campaign or event that its source's yield is told by
 * @param lapse of those from the finance department, and of no others
 * @param repair of those from the service department, and of no others
 */
@Schema(examples = """
                {"campaign":"Computex 2026","cost":{"amount":120.5,"currency":"CNY"},"remark":"Asked for 200 notebooks"}""")
public record ProspectDetails(
        @Size(max = 200) String campaign,
        @Valid CaptureCost cost,
        @Size(max = 1000) String remark,
        @Valid Lapse lapse,
        @Valid RepairNeed repair) {

    public ProspectDetails {
        campaign = campaign == null || campaign.isBlank() ? null : campaign.strip();
    }

    /**
     * Whether these are details of a prospect from that source.
     *
     * @throws Refusal naming the rule
     */
    void check(ProspectSource source) {
        if (cost != null) {
            cost.check();
        }
        checkPart(source, ProspectSource.FINANCE_DEPARTMENT, "/lapse", lapse);
        checkPart(source, ProspectSource.SERVICE_DEPARTMENT, "/repair", repair);
    }

    private static void checkPart(ProspectSource source, ProspectSource knows, String pointer, Record part) {
        if (source == knows && part == null) {
            throw Refusal.unprocessable(
                    "SOURCE_DETAILS_MISSING", pointer, null, "The " + knows + " says what it knows of the prospect.");
        }
        if (source != knows && part != null) {
            throw Refusal.unprocessable(
                    "SOURCE_DETAILS_FOREIGN", pointer, source, "Only with the source " + knows + ".");
        }
    }

    /** Whether both say the same. */
    boolean sameAs(ProspectDetails other) {
        return Objects.equals(campaign, other.campaign)
                && Objects.equals(remark, other.remark)
                && Objects.equals(lapse, other.lapse)
                && Objects.equals(repair, other.repair)
                && (cost == null ? other.cost == null : cost.sameAs(other.cost));
    }
}
