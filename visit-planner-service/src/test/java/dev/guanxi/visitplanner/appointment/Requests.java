package dev.guanxi.visitplanner.appointment;

import java.util.UUID;

/** Bodies of requests. */
public final class Requests {

    private Requests() {}

    /** An appointment in Shanghai on a day that is past. */
    public static String appointment(UUID customer, String from, String to) {
        return appointment(customer, "2025-05-05", from, to);
    }

    public static String appointment(UUID customer, Object day, String from, String to) {
        return """
                {"customerId":"%s","channel":"PHONE","subject":"Renewal of 40 desktops","place":"Wensan Road 90",
                 "startsAt":"%sT%s:00+08:00","endsAt":"%sT%s:00+08:00","timeZone":"Asia/Shanghai"}""".formatted(customer, day, from, day, to);
    }

    public static String move(Object day, String from, String to) {
        return """
                {"startsAt":"%sT%s:00+08:00","endsAt":"%sT%s:00+08:00","by":"CUSTOMER","reason":"The director is away"}""".formatted(day, from, day, to);
    }

    public static String timeRepeatedBack(String time) {
        return "{\"timeRepeatedBack\":\"" + time + "\"}";
    }
}
