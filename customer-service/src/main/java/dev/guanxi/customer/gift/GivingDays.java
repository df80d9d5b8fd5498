package dev.guanxi.customer.gift;

import dev.guanxi.platform.problem.Refusal;
import java.time.LocalDate;

/**
 * The days on which something may be said to be given (C12). What is promised is not given before it was recorded: nobody
 * chooses the year whose allowance it takes, or the policy that held. Where it is tomorrow already, or yesterday still, gifts
 * are given too.
 *
 * @param first null where any day will do
 */
record GivingDays(LocalDate first, LocalDate last) {

    private static final int DAYS_AHEAD = 366;

    /** Of what was given already. */
    static GivingDays past(LocalDate today) {
        return new GivingDays(null, today.plusDays(1));
    }

    /** Of what is yet to be given. */
    static GivingDays planned(LocalDate today) {
        return new GivingDays(today.minusDays(1), today.plusDays(1L + DAYS_AHEAD));
    }

    /** Of what was planned on a day and has been given by today. */
    static GivingDays handover(LocalDate planned, LocalDate today) {
        return new GivingDays(planned.minusDays(1), today.plusDays(1));
    }

    /** @throws Refusal if a day is none of them */
    void check(LocalDate givenOn) {
        if (givenOn.isAfter(last)) {
            throw Refusal.unprocessable(
                    "IN_FUTURE", "/givenOn", givenOn, "Not after " + last + "; a gift yet to be given is planned.");
        }
        if (first != null && givenOn.isBefore(first)) {
            throw Refusal.unprocessable(
                    "GIVEN_BEFORE_PLANNED",
                    "/givenOn",
                    givenOn,
                    "Not before " + first + "; what was given before it was recorded is not planned.");
        }
    }
}
