package dev.guanxi.customer.contact;

/** The calendar in which a day comes round each year. */
public enum DayCalendar {
    GREGORIAN,
    /** The Chinese calendar: month 1 begins with the Spring Festival. */
    LUNAR
}
