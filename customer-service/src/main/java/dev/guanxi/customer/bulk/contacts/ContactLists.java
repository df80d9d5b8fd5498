package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.bulk.row.CellList;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.platform.json.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Lists in the cells of a contact's row ({@link CellList}). {@code phones}: {@code MOBILE|+8613900001111}, or the number alone,
 * which is WORK; {@code emails}, {@code interests}, {@code habits}: texts; {@code familyMembers}: {@code CHILD|Chen
 * Yu|2015-06-01|LUNAR}, all but the first may be absent; {@code consents}: {@code EMAIL|GIVEN|2026-03-02T09:00:00Z|form}.
 */
final class ContactLists {

    private static final int LONGEST_CELL = 100_000;
    private static final int CONSENT_PARTS = 4;

    private final Texts texts;

    ContactLists(Texts texts) {
        this.texts = texts;
    }

    private List<List<String>> items(Row row, String column, int mostParts, String expected) throws RowFault {
        List<List<String>> items = CellList.read(texts.optional(row, column, LONGEST_CELL));
        for (List<String> item : items) {
            if (item.size() > mostParts) {
                throw invalid(column, item, expected);
            }
        }
        return items;
    }

    private static RowFault invalid(String column, List<String> item, String expected) {
        return new RowFault("VALUE_INVALID", column, String.join("|", item), expected);
    }

    List<String> texts(Row row, String column) throws RowFault {
        return items(row, column, 1, "Texts such as go; tea, with a backslash before a bar or semicolon.").stream()
                .map(item -> item.get(0))
                .toList();
    }

    List<Phone> phones(Row row) throws RowFault {
        List<Phone> phones = new ArrayList<>();
        for (List<String> item : items(row, "phones", 2, "A line and a number, such as MOBILE|+8613900001111.")) {
            boolean bare = item.size() == 1;
            Phone.Line line = bare ? Phone.Line.WORK : Texts.constant("phones", item.get(0), Phone.Line.class);
            phones.add(new Phone(line, item.get(bare ? 0 : 1)));
        }
        return phones;
    }

    List<FamilyMember> familyMembers(Row row) throws RowFault {
        List<FamilyMember> members = new ArrayList<>();
        for (List<String> item : items(
                row, "familyMembers", 4, "What they are, name, birthday, calendar: CHILD|Chen Yu|2015-06-01|LUNAR.")) {
            members.add(new FamilyMember(
                    Texts.constant("familyMembers", item.get(0), FamilyMember.Relation.class),
                    part(item, 1),
                    birthday(item)));
        }
        return members;
    }

    private static Birthday birthday(List<String> item) throws RowFault {
        String day = part(item, 2);
        String calendar = part(item, 3);
        return day == null
                ? null
                : BirthdayText.read(
                        "familyMembers",
                        day,
                        calendar == null ? null : Texts.constant("familyMembers", calendar, DayCalendar.class));
    }

    /** Null where there is none. */
    private static String part(List<String> item, int at) {
        return at >= item.size() || item.get(at).isEmpty() ? null : item.get(at);
    }

    Map<Consent.Channel, Consent> consents(Row row) throws RowFault {
        String expected =
                "Channel, decision, time and source, each channel once: EMAIL|GIVEN|2026-03-02T09:00:00Z|form.";
        Map<Consent.Channel, Consent> consents = new EnumMap<>(Consent.Channel.class);
        for (List<String> item : items(row, "consents", CONSENT_PARTS, expected)) {
            if (item.size() < CONSENT_PARTS) {
                throw invalid("consents", item, expected);
            }
            Consent consent = new Consent(
                    Texts.constant("consents", item.get(1), Consent.Decision.class), time(item.get(2)), item.get(3));
            if (consents.putIfAbsent(Texts.constant("consents", item.get(0), Consent.Channel.class), consent) != null) {
                throw invalid("consents", item, expected);
            }
        }
        return consents;
    }

    private static Instant time(String text) throws RowFault {
        try {
            return Times.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new RowFault("VALUE_INVALID", "consents", text, "A time such as 2026-03-02T09:00:00Z.");
        }
    }
}
