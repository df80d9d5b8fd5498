package dev.guanxi.customer.account;

import dev.guanxi.platform.problem.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether an account hangs on one of us (C10): all its contact within a window ran through one employee, and there was
 * enough of it to tell.
 *
 * @param days length of the window
 */
record DependenceRule(int days) {

    static final int LEAST_DAYS = 7;
    static final int MOST_DAYS = 730;

    /** Fewer contacts than this tell nothing: every account begins with one. */
    static final int LEAST_CONTACTS = 3;

    /** Half a year. */
    static final DependenceRule USUAL = new DependenceRule(180);

    /** The rule for a window that was asked for, null for the usual one. */
    static DependenceRule of(Integer days) {
        if (days == null) {
            return USUAL;
        }
        if (days < LEAST_DAYS || days > MOST_DAYS) {
            throw Refusal.invalidField(
                    "DAYS_INVALID", "query:days", days, "From " + LEAST_DAYS + " to " + MOST_DAYS + " days.");
        }
        return new DependenceRule(days);
    }

    /** When the window that ends now begins. */
    Instant since(Instant now) {
        return now.minus(Duration.ofDays(days));
    }

    /**
     * On whom the account hangs.
     *
     * @param tallies the contacts within the window, one tally for each employee
     * @return null if it does not hang on one
     */
    ContactTally judge(List<ContactTally> tallies) {
        boolean one = tallies.size() == 1 && tallies.get(0).contacts() >= LEAST_CONTACTS;
        return one ? tallies.get(0) : null;
    }
}
