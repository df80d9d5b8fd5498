package dev.guanxi.customer.occasion;

import dev.guanxi.platform.http.Cursor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Behind which occasion a page begins.
 *
 * @param day null for the first page
 */
record UpcomingStart(LocalDate day, After after) {

    static final int PARTS = 4;

    private static final UUID FIRST_ID = new UUID(0, 0);

    /** Before everything of a day. */
    private static final After NOTHING = new After("", FIRST_ID, "");

    /** What was shown last of a day. */
    record After(String kind, UUID source, String part) {}

    static UpcomingStart of(Cursor cursor) {
        return cursor == null
                ? new UpcomingStart(null, NOTHING)
                : new UpcomingStart(
                        cursor.read(0, LocalDate::parse), new After(cursor.text(1), cursor.uuid(2), cursor.text(3)));
    }

    static Cursor after(UpcomingDay last) {
        return Cursor.of(last.on(), last.kind(), last.sourceId(), last.part());
    }

    /** Whether anything of the date has yet to be shown. */
    boolean mayHave(LocalDate date) {
        return day == null || !date.isBefore(day);
    }

    After on(LocalDate date) {
        return date.equals(day) ? after : NOTHING;
    }

    /** Behind which customer a festival begins, empty if it has been shown. */
    Optional<UUID> sourceAfter(LocalDate date, String festival) {
        After shown = on(date);
        int compared = shown.kind().compareTo(festival);
        if (compared > 0) {
            return Optional.empty();
        }
        return Optional.of(compared == 0 ? shown.source() : FIRST_ID);
    }
}
