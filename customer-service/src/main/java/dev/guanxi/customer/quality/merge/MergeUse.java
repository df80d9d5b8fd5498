package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.quality.merge.MergeStore.Before;
import java.util.List;

/** What was done since a merge that forbids undoing it: nobody knows whose of the two it is. */
final class MergeUse {

    private MergeUse() {}

    static void refuseMergedOn(Merge merge) {
        MergeRefusals.refuseMergedOn("Customer", merge.survivorId(), merge.customerId());
    }

    static void refuseChanged(Merge merge, Customer survivor) {
        MergeRefusals.refuseChanged("Customer", survivor.id(), merge.survivorVersion(), survivor.version());
    }

    static void refuseUsed(Before before, List<MergeMark> now) {
        MergeRefusals.refuseOthers("customer", before.rowsAfter(), now);
    }

    static void refuseReopened(List<String> tables) {
        if (!tables.isEmpty()) {
            throw MergeRefusals.used("What the merge ended of " + tables.get(0) + " was changed since.");
        }
    }

    static void refuseOfficials(long found) {
        if (found > 0) {
            throw MergeRefusals.used("A receiver that the merge made of a contact is a public official since.");
        }
    }
}
