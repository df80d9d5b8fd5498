package dev.guanxi.customer.occasion;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which occasions are asked for. */
public class UpcomingFilter {

    static final int MOST_DAYS = 92;

    private static final Period USUAL = Period.ofDays(30);
    private static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Shanghai");

    @QueryParam("within")
    @Parameter(description = "ISO 8601 period from the first day on, at most 92 days; P30D if absent", example = "P30D")
    public String within;

    @QueryParam("from")
    @Parameter(description = "First day; today in the zone if absent", example = "2026-05-01")
    public LocalDate from;

    @QueryParam("zone")
    @Parameter(
            description = "IANA time zone that says which day it is; Asia/Shanghai if absent",
            example = "Asia/Shanghai")
    public String zone;

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("managerId")
    @Size(min = 1, max = 200) @Parameter(description = "Subject of an account manager: only that one's accounts", example = "am-li")
    public String managerId;

    @QueryParam("kind")
    public OccasionKind kind;

    @QueryParam("greeted")
    @Parameter(description = "Only those that were greeted, or only those that were not; both if absent")
    public Boolean greeted;

    /** The time zone by which days are counted. */
    ZoneId zone() {
        try {
            return zone == null ? USUAL_ZONE : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.invalidField("ZONE_INVALID", "query:zone", zone, "An IANA time zone, such as Asia/Shanghai.");
        }
    }

    /** The days that are asked for, in order, half-open. */
    List<LocalDate> days(LocalDate today) {
        LocalDate first = from == null ? today : from;
        if (!OccasionCalendar.isKnown(first)) {
            throw Refusal.invalidField("DATE_INVALID", "query:from", first, "A day from 1900 to 2200.");
        }
        LocalDate end = first.plus(period());
        if (!end.isAfter(first) || end.isAfter(first.plusDays(MOST_DAYS))) {
            throw withinInvalid();
        }
        return first.datesUntil(end).toList();
    }

    private Period period() {
        try {
            Period period = within == null ? USUAL : Period.parse(within);
            if (Math.abs(period.toTotalMonths()) > MOST_DAYS || Math.abs(period.getDays()) > MOST_DAYS) {
                throw withinInvalid();
            }
            return period;
        } catch (DateTimeException | ArithmeticException e) {
            throw withinInvalid();
        }
    }

    private Refusal withinInvalid() {
        return Refusal.invalidField(
                "PERIOD_INVALID", "query:within", within, "A period of 1 to " + MOST_DAYS + " days, such as P30D.");
    }
}
