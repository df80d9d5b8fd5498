package dev.guanxi.loyalty.program;

import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What may change in a program: anything ahead, nothing behind. Purchases that were judged stay judged as they were, so a
 * rule changes from now on at the earliest, and the end moves to the future only.
 */
final class ProgramChanges {

    private final Instant now;

    ProgramChanges(Instant now) {
        this.now = now;
    }

    /**
     * Makes the program as wanted.
     *
     * @return whether purchases are covered now that were not before
     */
    boolean apply(ProgramEntity program, ProgramChange wanted) {
        boolean longer = changeEnd(program, wanted.validTo());
        boolean changed = changeRule(program, wanted.rule());
        if (!program.name.equals(wanted.name())) {
            program.name = wanted.name();
            changed = true;
        }
        if (changed || longer || !Objects.equals(program.validTo, wanted.validTo())) {
            program.validTo = wanted.validTo();
            program.changedAt = now;
        }
        return longer;
    }

    private boolean changeEnd(ProgramEntity program, Instant end) {
        if (Objects.equals(program.validTo, end)) {
            return false;
        }
        if (end != null) {
            Terms.requirePeriod("/validFrom", program.validFrom, "/validTo", end);
            if (end.isBefore(now)) {
                throw Refusal.unprocessable(
                        "VALID_TO_PAST", "/validTo", end, "Points given stay given: a program ends now or later.");
            }
        }
        return program.validTo != null && (end == null || end.isAfter(program.validTo));
    }

    private boolean changeRule(ProgramEntity program, RuleData wanted) {
        List<RuleVersion> versions = program.plan().rules();
        RuleVersion newest = versions.get(versions.size() - 1);
        EarningRule rule = wanted.rule();
        if (same(newest.rule(), rule)) {
            return false;
        }
        Instant from = wanted.from() == null ? now : wanted.from();
        if (from.isBefore(now) || !from.isAfter(newest.from())) {
            throw Refusal.unprocessable(
                    "RULE_FROM_TOO_EARLY",
                    "/rule/from",
                    from,
                    "A new rule starts now or later, and after the newest version, which starts at " + newest.from()
                            + ".");
        }
        program.add(new RuleVersion(newest.number() + 1, from, rule));
        return true;
    }

    private static boolean same(EarningRule one, EarningRule other) {
        return one.pointsPerUnit().compareTo(other.pointsPerUnit()) == 0
                && one.minimumPurchase().compareTo(other.minimumPurchase()) == 0
                && one.productLines().equals(other.productLines())
                && one.validityMonths() == other.validityMonths();
    }
}
