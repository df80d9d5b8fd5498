package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Origin;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.customer.profile.Prospect;
import dev.guanxi.platform.problem.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What two records of one customer become: each value is the surviving record's if it has one, else the duplicate's, unless
 * it is chosen; who has bought is actual; the external ids of both stay.
 *
 * @param merged the surviving record as it will be
 */
record MergePlan(CustomerData merged, List<FieldOutcome> fields) {

    /** As many as a customer may have. */
    private static final int MOST_EXTERNAL_IDS = 20;

    /** @throws Refusal if the two cannot be one */
    static MergePlan of(CustomerData survivor, CustomerData duplicate, Map<MergeField, Winner> choices) {
        refuseUnlike(survivor, duplicate);
        List<FieldOutcome> fields = Arrays.stream(MergeField.values())
                .map(field -> outcome(field, survivor, duplicate, choices.get(field)))
                .toList();
        return new MergePlan(merged(survivor, fields, externalIds(survivor, duplicate)), fields);
    }

    private static void refuseUnlike(CustomerData survivor, CustomerData duplicate) {
        if (survivor.id().equals(duplicate.id())) {
            throw Refusal.unprocessable("MERGE_WITH_ITSELF", "/duplicateId", duplicate.id(), "Another customer's id.");
        }
        if (!Objects.equals(survivor.dealerId(), duplicate.dealerId())) {
            throw Refusal.unprocessable(
                    "MERGE_DEALERS_DIFFER",
                    "/duplicateId",
                    duplicate.id(),
                    "A customer of the same dealer, or of none if the surviving one has none.");
        }
    }

    private static FieldOutcome outcome(
            MergeField field, CustomerData survivor, CustomerData duplicate, Winner choice) {
        Object one = field.of(survivor);
        Object other = field.of(duplicate);
        if (Objects.equals(one, other)) {
            return new FieldOutcome(field, one, other, Winner.SURVIVOR, MergeReason.EQUAL);
        }
        if (field == MergeField.STATE) {
            return state(one, other, choice);
        }
        if (choice != null) {
            return new FieldOutcome(field, one, other, choice, MergeReason.CHOSEN);
        }
        return one == null
                ? new FieldOutcome(field, null, other, Winner.DUPLICATE, MergeReason.FILLED)
                : new FieldOutcome(field, one, other, Winner.SURVIVOR, MergeReason.KEPT);
    }

    private static FieldOutcome state(Object one, Object other, Winner choice) {
        Winner actual = one == CustomerState.ACTUAL ? Winner.SURVIVOR : Winner.DUPLICATE;
        if (choice != null && choice != actual) {
            throw Refusal.unprocessable(
                    "MERGE_CHOICE_INVALID", "/choices/STATE", choice, actual + ": one of the two has bought.");
        }
        return new FieldOutcome(MergeField.STATE, one, other, actual, MergeReason.BOUGHT);
    }

    private static List<ExternalId> externalIds(CustomerData survivor, CustomerData duplicate) {
        List<ExternalId> all = Stream.concat(survivor.externalIds().stream(), duplicate.externalIds().stream())
                .distinct()
                .toList();
        if (all.size() > MOST_EXTERNAL_IDS) {
            throw Refusal.unprocessable(
                    "MERGE_TOO_MANY_IDS",
                    "/duplicateId",
                    duplicate.id(),
                    "At most " + MOST_EXTERNAL_IDS + " external ids of both together, not " + all.size() + ".");
        }
        return all;
    }

    private static CustomerData merged(CustomerData survivor, List<FieldOutcome> fields, List<ExternalId> ids) {
        Map<MergeField, Object> values = new EnumMap<>(MergeField.class);
        fields.forEach(field -> values.put(field.field(), field.value()));
        CustomerState state = (CustomerState) values.get(MergeField.STATE);
        return new CustomerData(
                survivor.id(),
                (String) values.get(MergeField.NAME),
                (CustomerKind) values.get(MergeField.KIND),
                (Origin) values.get(MergeField.ORIGIN),
                (Position) values.get(MergeField.POSITION),
                state,
                survivor.dealerId(),
                ids,
                (Address) values.get(MergeField.ADDRESS),
                state == CustomerState.ACTUAL ? null : (Prospect) values.get(MergeField.PROSPECT),
                (String) values.get(MergeField.PHONE));
    }
}
