package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.DayCalendar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Birthdays in a cell, as vCard (RFC 6350) writes them: {@code 1984-02-29}, or {@code --02-29} where no year is known. */
public final class BirthdayText {

    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{4})|-)-(\\d\\d)-(\\d\\d)");

    private BirthdayText() {}

    /** The cell, null where there is no birthday. */
    public static String of(Birthday birthday) {
        if (birthday == null) {
            return null;
        }
        String year = birthday.year() == null ? "-" : "%04d".formatted(birthday.year());
        return "%s-%02d-%02d".formatted(year, birthday.month(), birthday.day());
    }

    /** @throws RowFault if it is written otherwise; whether there is such a day is not looked at */
    static Birthday read(String column, String text, DayCalendar calendar) throws RowFault {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new RowFault(
                    "VALUE_INVALID", column, text, "A day such as 1984-02-29, or --02-29 if the year is not known.");
        }
        String year = written.group(1);
        return new Birthday(
                year == null ? null : Integer.valueOf(year),
                Integer.valueOf(written.group(2)),
                Integer.valueOf(written.group(3)),
                calendar);
    }
}
