package dev.guanxi.customer.dealer;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/**
 * The year of an agreement (C11): from its first day up to, but without, the same day of the next year.
 *
 * @param from the first day
 */
record AgreementTerm(LocalDate from) {

    /** A date further from today than these many years is a mistake. */
    static final int FARTHEST_YEARS = 10;

    /** The first day that the agreement does not cover. */
    LocalDate until() {
        return from.plusYears(1);
    }

    /** The term that follows on, without a gap. */
    AgreementTerm next() {
        return new AgreementTerm(until());
    }

    boolean overlaps(AgreementTerm other) {
        return from.isBefore(other.until()) && other.from.isBefore(until());
    }

    /** Whether there is anything left of it on the day. */
    boolean isOver(LocalDate today) {
        return !today.isBefore(until());
    }

    AgreementState state(LocalDate today, boolean followed) {
        if (today.isBefore(from)) {
            return AgreementState.FUTURE;
        }
        if (followed) {
            return AgreementState.RENEWED;
        }
        return isOver(today) ? AgreementState.EXPIRED : AgreementState.CURRENT;
    }

    /** @throws Refusal if the term is too far from today to be meant */
    void refuseFar(LocalDate today) {
        if (from.isBefore(today.minusYears(FARTHEST_YEARS)) || from.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw Refusal.unprocessable(
                    "AGREEMENT_FAR", "/from", from, "A day within " + FARTHEST_YEARS + " years of today.");
        }
    }

    /**
     * Refuses a second agreement for the same days.
     *
     * @param others the dealer's other terms
     */
    void refuseOverlap(List<AgreementTerm> others) {
        others.stream().filter(this::overlaps).findFirst().ifPresent(other -> {
            throw Refusal.unprocessable(
                    "AGREEMENT_OVERLAPS",
                    "/from",
                    from,
                    "The dealer has an agreement from " + other.from + " until " + other.until() + ".");
        });
    }
}
