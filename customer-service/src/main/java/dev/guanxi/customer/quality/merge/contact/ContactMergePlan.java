package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.platform.problem.Refusal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What two records of one person become: each value is the surviving record's if it has one, else the duplicate's; of what
 * can be said more than once all is kept; who refused a channel stays unreached by it. Choices go before all that, as far as
 * they lose nothing: {@link ContactChoice}.
 *
 * @param merged the surviving contact as it will be
 */
record ContactMergePlan(ContactData merged, List<ContactOutcome> fields) {

    /** @throws Refusal if the two cannot become one like this */
    static ContactMergePlan of(ContactData survivor, ContactData duplicate, Map<ContactField, ContactWinner> choices) {
        List<ContactOutcome> fields = Arrays.stream(ContactField.values())
                .map(field -> outcome(field, field.of(survivor), field.of(duplicate), choices.get(field)))
                .toList();
        return new ContactMergePlan(merged(survivor, fields), fields);
    }

    private static ContactOutcome outcome(ContactField field, Object one, Object other, ContactWinner choice) {
        ContactChoice.refuseInvalid(field, one, other, choice);
        if (Objects.equals(one, other)) {
            return ContactOutcome.of(field, one, other, ContactWinner.SURVIVOR, ContactMergeReason.EQUAL);
        }
        if (choice != null && choice != ContactWinner.BOTH) {
            return ContactOutcome.of(field, one, other, choice, ContactMergeReason.CHOSEN);
        }
        if (one == null) {
            return ContactOutcome.of(field, null, other, ContactWinner.DUPLICATE, ContactMergeReason.FILLED);
        }
        if (other == null) {
            return ContactOutcome.of(field, one, null, ContactWinner.SURVIVOR, ContactMergeReason.KEPT);
        }
        return ofTwo(field, one, other);
    }

    private static ContactOutcome ofTwo(ContactField field, Object one, Object other) {
        if (field.isList()) {
            return joined(field, (List<?>) one, (List<?>) other);
        }
        if (field.channel() != null) {
            return answered(field, (Consent) one, (Consent) other);
        }
        return ContactOutcome.of(field, one, other, ContactWinner.SURVIVOR, ContactMergeReason.KEPT);
    }

    private static ContactOutcome joined(ContactField field, List<?> one, List<?> other) {
        List<Object> joined = JoinedValues.of(one, other);
        if (joined.size() > field.most()) {
            throw Refusal.unprocessable(
                    "MERGE_TOO_MANY_VALUES",
                    "/choices/" + field,
                    joined.size(),
                    "SURVIVOR or DUPLICATE: both together have more than " + field.most() + ".");
        }
        return joined.equals(one)
                ? ContactOutcome.of(field, one, other, ContactWinner.SURVIVOR, ContactMergeReason.KEPT)
                : new ContactOutcome(field, one, other, ContactWinner.BOTH, ContactMergeReason.JOINED, joined);
    }

    private static ContactOutcome answered(ContactField field, Consent one, Consent other) {
        if (one.decision() != other.decision()) {
            ContactWinner refused =
                    one.decision() == Consent.Decision.REFUSED ? ContactWinner.SURVIVOR : ContactWinner.DUPLICATE;
            return ContactOutcome.of(field, one, other, refused, ContactMergeReason.REFUSAL);
        }
        return one.decidedAt().isBefore(other.decidedAt())
                ? ContactOutcome.of(field, one, other, ContactWinner.DUPLICATE, ContactMergeReason.LATER)
                : ContactOutcome.of(field, one, other, ContactWinner.SURVIVOR, ContactMergeReason.KEPT);
    }

    private static ContactData merged(ContactData survivor, List<ContactOutcome> fields) {
        Map<ContactField, Object> values = new EnumMap<>(ContactField.class);
        fields.forEach(field -> values.put(field.field(), field.value()));
        return new ContactData(
                survivor.id(),
                (String) values.get(ContactField.NAME),
                (String) values.get(ContactField.TITLE),
                (String) values.get(ContactField.DEPARTMENT),
                (DecisionPart) values.get(ContactField.DECISION_PART),
                list(values, ContactField.PHONES, Phone.class),
                list(values, ContactField.EMAILS, String.class),
                (Birthday) values.get(ContactField.BIRTHDAY),
                list(values, ContactField.FAMILY_MEMBERS, FamilyMember.class),
                list(values, ContactField.INTERESTS, String.class),
                list(values, ContactField.HABITS, String.class),
                consents(fields));
    }

    private static <T> List<T> list(Map<ContactField, Object> values, ContactField field, Class<T> type) {
        Object found = values.get(field);
        return found == null
                ? List.of()
                : ((List<?>) found).stream().map(type::cast).toList();
    }

    private static Map<Consent.Channel, Consent> consents(List<ContactOutcome> fields) {
        Map<Consent.Channel, Consent> consents = new EnumMap<>(Consent.Channel.class);
        fields.stream()
                .filter(one -> one.field().channel() != null && one.value() != null)
                .forEach(one -> consents.put(one.field().channel(), (Consent) one.value()));
        return consents;
    }
}
