package dev.guanxi.customer.occasion;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A day of the Chinese calendar: which month it is by ICU, where the month begins by {@link NewMoon}.
 *
 * @param month from 1; a leap month has the number of the month that it repeats
 * @param last whether the month ends with it: months have 29 or 30 days
 */
record LunarDay(int month, int day, boolean leapMonth, boolean last) {

    /** A day on which a month is the same whether it began a day earlier or later. */
    private static final int MIDDLE = 14;

    /** Of the years that may be asked for: they are worked out once. */
    private static final Map<Long, Month> MONTHS = new ConcurrentHashMap<>();

    static LunarDay of(LocalDate date) {
        Month month = MONTHS.computeIfAbsent(NewMoon.lunation(date), Month::of);
        return new LunarDay(
                month.number(),
                (int) ChronoUnit.DAYS.between(month.first(), date) + 1,
                month.leap(),
                date.plusDays(1).equals(month.next()));
    }

    private record Month(int number, boolean leap, LocalDate first, LocalDate next) {

        static Month of(long lunation) {
            LocalDate first = NewMoon.day(lunation);
            ChineseCalendar within = calendar(first.plusDays(MIDDLE));
            return new Month(
                    within.get(ChineseCalendar.MONTH) + 1,
                    within.get(ChineseCalendar.IS_LEAP_MONTH) == 1,
                    first,
                    NewMoon.day(lunation + 1));
        }
    }

    private static ChineseCalendar calendar(LocalDate date) {
        ChineseCalendar calendar = new ChineseCalendar();
        calendar.setTimeZone(TimeZone.GMT_ZONE);
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(date.toEpochDay()));
        return calendar;
    }
}
