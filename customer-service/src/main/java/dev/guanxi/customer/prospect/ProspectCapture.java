package dev.guanxi.customer.prospect;

import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a prospect they found.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param customerId a customer that is there already; else {@code customer} says who it is
 * @param capturedAt now if absent
 * @param followUpDueAt when the first follow-up is due; by the source's rule if absent
 */
@Schema(examples = """
                {"customer":{"name":"Acme PC","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL",
                             "state":"POTENTIAL"},
                 "source":"TRADE_SHOW","campaign":"Computex 2026","capturedAt":"2026-06-02T10:15:00+08:00",
                 "cost":{"amount":120.5,"currency":"CNY"}}""")
public record ProspectCapture(
        UUID id,
        UUID customerId,
        @Valid CustomerData customer,
        @NotNull ProspectSource source,
        OffsetDateTime capturedAt,
        OffsetDateTime followUpDueAt,
        @Size(max = 200) String campaign,
        @Valid CaptureCost cost,
        @Size(max = 1000) String remark,
        @Valid Lapse lapse,
        @Valid RepairNeed repair) {

    /** What names the customer of a capture in bulk: the first of its external ids. */
    public ExternalId customerName() {
        return customer.externalIds().get(0);
    }

    ProspectCapture withCustomer(UUID known) {
        return new ProspectCapture(
                id, known, customer, source, capturedAt, followUpDueAt, campaign, cost, remark, lapse, repair);
    }

    ProspectDetails details() {
        return new ProspectDetails(campaign, cost, remark, lapse, repair);
    }

    /**
     * What single values cannot tell.
     *
     * @throws Refusal naming the rule
     */
    public void check() {
        if ((customerId == null) == (customer == null)) {
            throw Refusal.unprocessable(
                    "PROSPECT_CUSTOMER_AMBIGUOUS",
                    "/customerId",
                    customerId,
                    "Either the id of a customer in customerId, or a new one in customer.");
        }
        if (customer != null && customer.state() != CustomerState.POTENTIAL) {
            throw actual("/customer/state", customer.state());
        }
        if (followUpDueAt != null && capturedAt != null && followUpDueAt.isBefore(capturedAt)) {
            throw Refusal.unprocessable(
                    "FOLLOW_UP_DATE_INVALID", "/followUpDueAt", followUpDueAt, "Not before " + capturedAt + ".");
        }
        details().check(source);
    }

    /**
     * Whether a customer in that state can be a prospect: a potential one, one that lapsed, or the owner of equipment that keeps
     * needing repair.
     *
     * @throws Refusal if it cannot
     */
    void check(CustomerState state) {
        if (state == CustomerState.ACTUAL && !source.isOfCustomers()) {
            throw actual("/customerId", customerId);
        }
    }

    private static Refusal actual(String pointer, Object value) {
        return Refusal.unprocessable(
                "CUSTOMER_ACTUAL",
                pointer,
                value,
                "A POTENTIAL customer; an ACTUAL one only from the FINANCE_DEPARTMENT, if it lapsed, or from the"
                        + " SERVICE_DEPARTMENT, if its equipment keeps needing repair.");
    }
}
