package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.DayCalendar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes round on a day (C13). A day that a year or month lacks is kept on the last one before it: 29 February on 28
 * February, day 30 of a lunar month on its day 29. A leap month repeats no day: who was born in one keeps the day of the
 * month that it repeats.
 */
final class OccasionCalendar {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final int LONGEST_LUNAR_MONTH = 30;
    private static final int MONTH = 100;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private OccasionCalendar() {}

    /** A day of the year as it is stored: month * 100 + day. */
    record DayKey(DayCalendar calendar, int key) {}

    static int key(int month, int day) {
        return month * MONTH + day;
    }

    /** Whether it is of the years for which the moon is worked out. */
    static boolean isKnown(LocalDate date) {
        return date.getYear() >= EARLIEST && date.getYear() <= LATEST;
    }

    /** What is kept on the date. */
    static List<DayKey> keys(LocalDate date) {
        List<DayKey> keys = new ArrayList<>();
        keys.add(new DayKey(DayCalendar.GREGORIAN, key(date.getMonthValue(), date.getDayOfMonth())));
        if (!date.isLeapYear() && MonthDay.from(date).equals(MonthDay.of(2, 28))) {
            keys.add(new DayKey(DayCalendar.GREGORIAN, key(LEAP_DAY.getMonthValue(), LEAP_DAY.getDayOfMonth())));
        }
        LunarDay lunar = LunarDay.of(date);
        if (!lunar.leapMonth()) {
            keys.add(new DayKey(DayCalendar.LUNAR, key(lunar.month(), lunar.day())));
            if (lunar.last() && lunar.day() < LONGEST_LUNAR_MONTH) {
                keys.add(new DayKey(DayCalendar.LUNAR, key(lunar.month(), LONGEST_LUNAR_MONTH)));
            }
        }
        return keys;
    }

    /** The festival on the date, empty if there is none. */
    static Optional<OccasionKind> festival(LocalDate date) {
        LunarDay lunar = LunarDay.of(date);
        if (lunar.leapMonth()) {
            return Optional.empty();
        }
        return switch (key(lunar.month(), lunar.day())) {
            case 101 -> Optional.of(OccasionKind.SPRING_FESTIVAL);
            case 505 -> Optional.of(OccasionKind.DRAGON_BOAT_FESTIVAL);
            case 815 -> Optional.of(OccasionKind.MID_AUTUMN_FESTIVAL);
            default -> Optional.empty();
        };
    }
}
