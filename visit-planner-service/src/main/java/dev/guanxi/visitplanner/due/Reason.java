package dev.guanxi.visitplanner.due;

import dev.guanxi.visitplanner.rhythm.Rhythm;
import dev.guanxi.visitplanner.rhythm.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One step of the way to an answer: a stable code, and the values that a text about it needs.
 *
 * @param values by name, in the order in which the texts {@code reason.<code>} number them
 */
public record Reason(Code code, Map<String, Object> values) {

    /** The codes; texts stand under {@code reason.<code>}. */
    public enum Code {
        LAST_CONTACT_VISIT,
        LAST_CONTACT_PURCHASE,
        NO_CONTACT_SINCE_REGISTRATION,
        RHYTHM_OF_TIER,
        RHYTHM_OF_CUSTOMER,
        RHYTHM_TIER_UNKNOWN,
        OVERDUE,
        DUE_SOON,
        NOT_YET_DUE,
        APPOINTMENT_OPEN,
        APPOINTMENT_UNREPORTED
    }

    static Reason of(Baseline baseline) {
        Code code =
                switch (baseline.kind()) {
                    case VISIT -> Code.LAST_CONTACT_VISIT;
                    case PURCHASE -> Code.LAST_CONTACT_PURCHASE;
                    case REGISTRATION -> Code.NO_CONTACT_SINCE_REGISTRATION;
                };
        return new Reason(code, values("on", day(baseline.at())));
    }

    static Reason of(Rhythm rhythm, Tier tier) {
        return switch (rhythm.source()) {
            case TIER -> new Reason(Code.RHYTHM_OF_TIER, values("days", rhythm.days(), "tier", tier));
            case CUSTOMER -> new Reason(Code.RHYTHM_OF_CUSTOMER, values("days", rhythm.days()));
            case TIER_UNKNOWN -> new Reason(Code.RHYTHM_TIER_UNKNOWN, values("days", rhythm.days()));
        };
    }

    static Reason of(DueStatus status, Instant dueAt, Instant asOf, AccountFacts.Appointed open) {
        return switch (status) {
            case OVERDUE ->
                new Reason(
                        Code.OVERDUE,
                        values("days", Duration.between(dueAt, asOf).toDays(), "dueOn", day(dueAt)));
            case DUE -> new Reason(Code.DUE_SOON, values("dueOn", day(dueAt)));
            case NOT_DUE -> new Reason(Code.NOT_YET_DUE, values("dueOn", day(dueAt)));
            case APPOINTED -> appointed(Code.APPOINTMENT_OPEN, open);
        };
    }

    static Reason unreported(AccountFacts.Appointed passed) {
        return appointed(Code.APPOINTMENT_UNREPORTED, passed);
    }

    private static Reason appointed(Code code, AccountFacts.Appointed appointment) {
        UUID id = appointment.appointmentId();
        return new Reason(code, values("startsAt", appointment.startsAt(), "appointmentId", id));
    }

    /** Days are UTC days: an account has no time zone of its own. */
    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Map<String, Object> values(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }
}
