package dev.guanxi.customer.occasion;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/**
 * A day of the Chinese calendar.
 *
 * @param month from 1; a leap month has the number of the month that it repeats
 * @param last whether the month ends with it: months have 29 or 30 days
 */
record LunarDay(int month, int day, boolean leapMonth, boolean last) {

    static LunarDay of(LocalDate date) {
        ChineseCalendar calendar = new ChineseCalendar();
        calendar.setTimeZone(TimeZone.GMT_ZONE);
        calendar.setTimeInMillis(TimeUnit.DAYS.toMillis(date.toEpochDay()));
        int day = calendar.get(ChineseCalendar.DAY_OF_MONTH);
        return new LunarDay(
                calendar.get(ChineseCalendar.MONTH) + 1,
                day,
                calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1,
                day == calendar.getActualMaximum(ChineseCalendar.DAY_OF_MONTH));
    }
}
