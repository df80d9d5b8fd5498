package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.contact.FamilyMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A day that comes round, as it is stored.
 *
 * @param part which of the source's
 * @param contactId whom it is about, null for the whole customer
 * @param dayKey month * 100 + day of the calendar
 * @param firstYear null if it is not known
 * @param onlyYear of what happens once, else null
 */
record OccasionDay(
        UUID sourceId,
        String part,
        UUID customerId,
        UUID contactId,
        OccasionKind kind,
        DayCalendar calendar,
        int dayKey,
        Integer firstYear,
        Integer onlyYear) {

    /** The part of what has only one. */
    static final String WHOLE = "0";

    static OccasionDay of(OccasionEntity occasion) {
        LocalDate on = occasion.firstOn;
        return new OccasionDay(
                occasion.id(),
                WHOLE,
                occasion.customerId(),
                occasion.contactId,
                occasion.kind,
                DayCalendar.GREGORIAN,
                OccasionCalendar.key(on.getMonthValue(), on.getDayOfMonth()),
                on.getYear(),
                occasion.yearly ? null : on.getYear());
    }

    /** A contact's own birthday and its family's, as far as they are known. */
    static List<OccasionDay> of(Contact contact) {
        List<OccasionDay> days = new ArrayList<>();
        if (contact.birthday() != null) {
            days.add(birthday(contact, WHOLE, OccasionKind.BIRTHDAY, contact.birthday()));
        }
        List<FamilyMember> family = contact.familyMembers();
        for (int i = 0; i < family.size(); i++) {
            if (family.get(i).birthday() != null) {
                String part = String.valueOf(i + 1);
                days.add(birthday(
                        contact,
                        part,
                        OccasionKind.FAMILY_BIRTHDAY,
                        family.get(i).birthday()));
            }
        }
        return days;
    }

    private static OccasionDay birthday(Contact contact, String part, OccasionKind kind, Birthday birthday) {
        return new OccasionDay(
                contact.id(),
                part,
                contact.customerId(),
                contact.id(),
                kind,
                birthday.lunar() ? DayCalendar.LUNAR : DayCalendar.GREGORIAN,
                OccasionCalendar.key(birthday.month(), birthday.day()),
                birthday.year(),
                null);
    }
}
