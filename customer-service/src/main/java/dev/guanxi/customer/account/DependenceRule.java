package dev.guanxi.customer.account;

import dev.guanxi.customer.totals.ReportPeriod.Length;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/**
 * Whether an account hangs on one of us (C10): all its contact within a period ran through one employee, and there was
 * enough of it to tell.
 */
final class DependenceRule {

    /** Half a year, two years at most: who spoke with an account before says little of today. */
    static final Length PERIOD = new Length(Period.ofDays(180), Duration.ofDays(730));

    /** Fewer contacts than this tell nothing: every account begins with one. */
    static final int LEAST_CONTACTS = 3;

    private DependenceRule() {}

    /**
     * On whom the account hangs.
     *
     * @param tallies the contacts within the period, one tally for each employee
     * @return null if it does not hang on one
     */
    static ContactTally judge(List<ContactTally> tallies) {
        boolean one = tallies.size() == 1 && tallies.get(0).contacts() >= LEAST_CONTACTS;
        return one ? tallies.get(0) : null;
    }
}
