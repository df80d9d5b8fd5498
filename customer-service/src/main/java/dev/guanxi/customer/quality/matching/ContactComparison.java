package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.contact.Birthday;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Compares two contacts of one customer field by field; a field that either of them lacks says nothing. */
final class ContactComparison {

    private final List<ContactAgreement> found = new ArrayList<>();

    private ContactComparison() {}

    static List<ContactAgreement> of(ContactRecord one, ContactRecord other) {
        ContactComparison comparison = new ContactComparison();
        one.name().agreement(other.name()).ifPresent(comparison.found::add);
        comparison.phones(one, other);
        comparison.emails(one, other);
        comparison.birthdays(one.birthday(), other.birthday());
        return List.copyOf(comparison.found);
    }

    /** Numbers that are alike say nothing: those of colleagues follow each other. */
    private void phones(ContactRecord one, ContactRecord other) {
        List<String> shared = one.phones().keySet().stream()
                .filter(other.phones()::containsKey)
                .toList();
        boolean mobile = shared.stream()
                .anyMatch(number -> one.phones().get(number) || other.phones().get(number));
        if (mobile) {
            found.add(ContactAgreement.MOBILE_EQUAL);
            return;
        }
        if (!shared.isEmpty()) {
            found.add(ContactAgreement.LINE_EQUAL);
        }
        if (one.hasMobile() && other.hasMobile()) {
            found.add(ContactAgreement.MOBILE_DIFFERS);
        }
    }

    private void emails(ContactRecord one, ContactRecord other) {
        if (one.emails().isEmpty() || other.emails().isEmpty()) {
            return;
        }
        if (!Collections.disjoint(one.emails(), other.emails())) {
            found.add(ContactAgreement.EMAIL_EQUAL);
            return;
        }
        boolean near = one.emails().stream()
                .anyMatch(address -> other.emails().stream().anyMatch(address::isNear));
        found.add(near ? ContactAgreement.EMAIL_NEAR : ContactAgreement.EMAIL_DIFFERS);
    }

    /** A day of the Chinese calendar is no day of the Gregorian. */
    private void birthdays(Birthday one, Birthday other) {
        if (one == null || other == null || one.lunar() != other.lunar()) {
            return;
        }
        boolean day = Objects.equals(one.month(), other.month()) && Objects.equals(one.day(), other.day());
        boolean year = one.year() == null || other.year() == null || one.year().equals(other.year());
        found.add(day && year ? ContactAgreement.BIRTHDAY_EQUAL : ContactAgreement.BIRTHDAY_DIFFERS);
    }
}
