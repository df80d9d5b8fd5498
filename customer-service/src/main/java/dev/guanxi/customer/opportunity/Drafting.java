package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Makes a deal of what was said of it: what was left out comes from its product, its stage and the day.
 *
 * @param product the one it names, null if it names none
 */
record Drafting(UUID dealerId, Product product, Instant now) {

    Drafting about(Product other) {
        return new Drafting(dealerId, other, now);
    }

    /** A new deal; its data has no fault of its own. */
    Opportunity made(UUID id, OpportunityData data, String system, String reference) {
        return opportunity(id, 1, data, system, reference, now);
    }

    /** What the deal becomes, one version on. */
    Opportunity changed(Opportunity before, OpportunityData data) {
        return opportunity(
                before.id(), before.version() + 1, data, before.system(), before.reference(), before.recordedAt());
    }

    private Opportunity opportunity(
            UUID id, long version, OpportunityData data, String system, String reference, Instant recordedAt) {
        refuseFuture("/openedOn", data.openedOn());
        refuseFuture("/closedOn", data.closedOn());
        LocalDate openedOn = openedOn(data);
        boolean byPrice = data.amount() == null;
        boolean decided = data.stage().isClosed();
        return new Opportunity(
                id,
                version,
                data.customerId(),
                dealerId,
                system,
                reference,
                data.product(),
                data.productLine() == null ? product.series() : data.productLine(),
                byPrice ? product.price() : data.amount(),
                byPrice ? product.currency() : data.currency(),
                data.stage(),
                data.stage().chance(data.chance()),
                data.chance() != null && !decided,
                data.competitor(),
                data.expectedCloseOn(),
                data.owner(),
                data.region(),
                data.stageReason(),
                openedOn,
                closedOn(data, openedOn),
                recordedAt,
                now);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Somewhere on earth it may be tomorrow. */
    private void refuseFuture(String pointer, LocalDate day) {
        if (day != null && day.isAfter(today().plusDays(1))) {
            throw Refusal.unprocessable("IN_FUTURE", pointer, day, "A day that has come.");
        }
    }

    /** A deal that is told of when it was closed, but not when it was opened, was so on that day at the latest. */
    private LocalDate openedOn(OpportunityData data) {
        if (data.openedOn() != null) {
            return data.openedOn();
        }
        return data.closedOn() != null && data.closedOn().isBefore(today()) ? data.closedOn() : today();
    }

    private LocalDate closedOn(OpportunityData data, LocalDate openedOn) {
        if (!data.stage().isClosed()) {
            return null;
        }
        LocalDate closedOn = data.closedOn() == null ? today() : data.closedOn();
        if (closedOn.isBefore(openedOn)) {
            throw Refusal.unprocessable("CLOSED_EARLY", "/closedOn", closedOn, openedOn + " or later.");
        }
        return closedOn;
    }
}
