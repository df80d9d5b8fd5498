package dev.guanxi.customer.account;

import dev.guanxi.customer.totals.ReportPeriod.Length;
import java.time.Duration;
import java.time.Period;

/**
 * Whether an account hangs on one of us (C10): all its contact within a period ran through one employee, however the name was
 * written, and there was enough of it to tell.
 */
final class DependenceRule {

    /** Half a year, two years at most: who spoke with an account before says little of today. */
    static final Length PERIOD = new Length(Period.ofDays(180), Duration.ofDays(730));

    /** Fewer contacts than this tell nothing: every account begins with one. */
    static final int LEAST_CONTACTS = 3;

    /**
     * The rule, as SQL of each name's number of contacts with an account within the period: an account and the report ask by the
     * same.
     */
    static final String HANGS_ON_ONE =
            "sum(contacts) >= " + LEAST_CONTACTS + " and min(employee_key(employee)) = max(employee_key(employee))";

    private DependenceRule() {}
}
