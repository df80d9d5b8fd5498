package dev.guanxi.segmentation.tier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one tier model says otherwise than another, member by member. */
final class TierModelDifference {

    private TierModelDifference() {}

    /**
     * @param pointer JSON pointer to the member
     * @param from what the earlier model says; null where it says nothing
     */
    record Change(String pointer, Object from, Object to) {}

    static List<Change> between(TierModel earlier, TierModel later) {
        Map<String, Object> before = members(earlier);
        List<Change> changes = new ArrayList<>();
        members(later).forEach((pointer, value) -> {
            if (!Objects.equals(before.get(pointer), value)) {
                changes.add(new Change(pointer, before.get(pointer), value));
            }
        });
        return changes;
    }

    private static Map<String, Object> members(TierModel model) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("/currency", model.currency().getCurrencyCode());
        members.put("/margin", model.margin());
        model.quotas().forEach((tier, percent) -> members.put("/quotas/" + tier, percent));
        model.timeShares().forEach((tier, percent) -> members.put("/timeShares/" + tier, percent));
        model.factorWeights().forEach((factor, percent) -> members.put("/factorWeights/" + factor, percent));
        model.partWeights().forEach((part, percent) -> members.put("/partWeights/" + part, percent));
        TierModel.Measures measures = model.measures();
        members.put("/measures/fullTenureDays", measures.fullTenure().toDays());
        members.put("/measures/hopelesslyOverdue", measures.hopelesslyOverdue());
        members.put("/measures/revenueMultiple", measures.revenueMultiple());
        members.put("/measures/halfYearDays", measures.halfYear().toDays());
        members.put(
                "/measures/activityHalfLifeDays", measures.activityHalfLife().toDays());
        members.put("/measures/exitMemoryDays", measures.exitMemory().toDays());
        members.put("/measures/fullBreadth", measures.fullBreadth());
        members.put("/measures/ratingValidityDays", measures.ratingValidity().toDays());
        return members;
    }
}
