package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.quality.merge.MergeStore.Before;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was done since a merge that forbids undoing it: nobody knows whose of the two it is. */
final class MergeUse {

    private MergeUse() {}

    static void refuseMergedOn(Merge merge) {
        if (!merge.customerId().equals(merge.survivorId())) {
            throw used("Customer " + merge.survivorId() + " was merged into " + merge.customerId()
                    + " since: undo that merge first.");
        }
    }

    static void refuseChanged(Merge merge, Customer survivor) {
        if (survivor.version() != merge.survivorVersion()) {
            throw used("Customer " + survivor.id() + " was changed since: it had version " + merge.survivorVersion()
                    + ", now it has " + survivor.version() + ".");
        }
    }

    static void refuseUsed(Before before, List<MergeMark> now) {
        Map<String, MergeMark> then =
                before.rowsAfter().stream().collect(Collectors.toMap(MergeMark::table, Function.identity()));
        now.forEach(one -> refuseOthers(then.getOrDefault(one.table(), MergeMark.none(one.table())), one));
    }

    private static void refuseOthers(MergeMark then, MergeMark now) {
        if (now.isOfOthersThan(then)) {
            throw used("Of " + now.table() + " the customer had " + then.rows() + " then, now it has " + now.rows()
                    + (now.rows() == then.rows() ? " others" : "") + ": nobody knows whose of the two they are.");
        }
    }

    static void refuseReopened(List<String> tables) {
        if (!tables.isEmpty()) {
            throw used("What the merge ended of " + tables.get(0) + " was changed since.");
        }
    }

    static void refuseOfficials(long found) {
        if (found > 0) {
            throw used("A receiver that the merge made of a contact is a public official since.");
        }
    }

    private static Refusal used(String detail) {
        return Refusal.conflict("MERGE_USED_SINCE", detail, new FieldError("MERGE_USED_SINCE", "", null, detail));
    }
}
