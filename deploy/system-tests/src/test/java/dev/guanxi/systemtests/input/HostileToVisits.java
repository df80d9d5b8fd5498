package dev.guanxi.systemtests.input;

import static dev.guanxi.systemtests.input.Hostile.get;
import static dev.guanxi.systemtests.input.Hostile.patch;
import static dev.guanxi.systemtests.input.Hostile.post;
import static dev.guanxi.systemtests.input.Hostile.put;

import java.util.stream.Stream;

/** Appointments, reports, visits due. */
final class HostileToVisits {

    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final String ONE = APPOINTMENTS + "/{appointment}";
    private static final String APPOINTMENT = """
            {"customerId":"%s","accountManager":"other","channel":"PHONE","subject":"S","startsAt":"%s","endsAt":"%s",
             "timeZone":"%s"}""";

    private HostileToVisits() {}

    static Stream<Hostile> requests() {
        return Stream.of(proposals(), steps(), reads()).flatMap(part -> part);
    }

    private static Stream<Hostile> proposals() {
        return Stream.of(
                post(400, "no appointment", APPOINTMENTS, "{}"),
                post(422, "with nobody", APPOINTMENTS, at("{unknown}", "2011-06-01T10:00:00Z", "2011-06-01T11:00:00Z")),
                post(
                        422,
                        "end before start",
                        APPOINTMENTS,
                        at("{customer}", "2011-06-01T11:00:00Z", "2011-06-01T10:00:00Z")),
                post(
                        422,
                        "of a minute",
                        APPOINTMENTS,
                        at("{customer}", "2011-06-01T11:00:00Z", "2011-06-01T11:01:00Z")),
                post(422, "of a week", APPOINTMENTS, at("{customer}", "2011-06-01T11:00:00Z", "2011-06-08T11:00:00Z")),
                post(422, "in 2100", APPOINTMENTS, at("{customer}", "2100-06-01T10:00:00Z", "2100-06-01T11:00:00Z")),
                post(400, "at no time", APPOINTMENTS, at("{customer}", "teatime", "2011-06-01T11:00:00Z")),
                post(
                        400,
                        "in the hour that summer time skips",
                        APPOINTMENTS,
                        at("{customer}", "2011-03-27T01:30:00", "2011-03-27T02:30:00")),
                post(
                        400,
                        "in the hour that comes twice",
                        APPOINTMENTS,
                        at("{customer}", "2011-10-30T01:30:00", "2011-10-30T03:00:00")),
                post(
                        400,
                        "in no zone",
                        APPOINTMENTS,
                        at("{customer}", "2011-06-01T10:00:00Z", "2011-06-01T11:00:00Z")
                                .replace("Europe/London", "Mars/Olympus")),
                post(
                                400,
                                "year 999999999",
                                APPOINTMENTS,
                                at("{customer}", "+999999999-01-01T00:00:00Z", "+999999999-01-01T01:00:00Z"))
                        .or(422),
                post(
                        409,
                        "two at once",
                        APPOINTMENTS,
                        at("{customer}", "2011-05-04T10:30:00Z", "2011-05-04T11:30:00Z")
                                .replace("other", "hostile")),
                post(
                                403,
                                "for somebody else",
                                APPOINTMENTS,
                                at("{customer}", "2011-06-01T10:00:00Z", "2011-06-01T11:00:00Z"))
                        .as("account-manager"),
                post(
                        400,
                        "notes too long",
                        APPOINTMENTS,
                        at("{customer}", "2011-06-01T10:00:00Z", "2011-06-01T11:00:00Z")
                                .replace("\"S\"", "\"S\",\"notes\":\"" + "n".repeat(4001) + "\"")),
                post(
                        400,
                        "checklist of nothing known",
                        APPOINTMENTS,
                        at("{customer}", "2011-06-01T10:00:00Z", "2011-06-01T11:00:00Z")
                                .replace("\"S\"", "\"S\",\"checklist\":{\"SING\":true}")));
    }

    private static Stream<Hostile> steps() {
        String confirmation = "{\"timeRepeatedBack\":\"2011-05-04T11:00:00Z\"}";
        String purposes = "{\"purposesReached\":[%s]}";
        return Stream.of(
                post(428, "confirmation without version", ONE + "/confirmation", confirmation),
                post(412, "confirmation of a stale version", ONE + "/confirmation", confirmation)
                        .with("If-Match", "\"9\""),
                post(422, "another time repeated back", ONE + "/confirmation", confirmation)
                        .with("If-Match", "\"1\""),
                post(409, "no-show of what was not confirmed", ONE + "/no-show", "{}")
                        .with("If-Match", "\"1\""),
                post(400, "cancelled by nobody", ONE + "/cancellation", "{\"reason\":\"r\"}")
                        .with("If-Match", "\"1\""),
                post(400, "cancelled by a third side", ONE + "/cancellation", "{\"by\":\"FATE\",\"reason\":\"r\"}")
                        .with("If-Match", "\"1\""),
                post(
                                400,
                                "moved to no time",
                                ONE + "/move",
                                "{\"startsAt\":\"x\",\"endsAt\":\"y\",\"by\":\"CUSTOMER\",\"reason\":\"r\"}")
                        .with("If-Match", "\"1\""),
                post(400, "report without purposes", ONE + "/report", "{}").with("If-Match", "\"1\""),
                post(400, "report of a sixth purpose", ONE + "/report", purposes.formatted("\"DRINK_TEA\""))
                        .with("If-Match", "\"1\""),
                post(400, "report of null", ONE + "/report", purposes.formatted("null"))
                        .with("If-Match", "\"1\""),
                post(400, "promise for no day", ONE + "/report", """
                        {"purposesReached":[],"promises":[{"what":"w","dueOn":"soon"}]}""").with("If-Match", "\"1\""),
                post(428, "report without version", ONE + "/report", purposes.formatted("")),
                post(404, "report of no appointment", APPOINTMENTS + "/{unknown}/report", purposes.formatted(""))
                        .with("If-Match", "\"1\""),
                patch(400, "patch of the time", ONE, "{\"startsAt\":\"2011-05-05T10:00:00Z\"}")
                        .with("If-Match", "\"1\"")
                        .or(422),
                patch(400, "patch of the state", ONE, "{\"state\":\"KEPT\"}")
                        .with("If-Match", "\"1\"")
                        .or(422));
    }

    private static Stream<Hostile> reads() {
        String rhythms = "/api/v1/visits/rhythms";
        return Stream.of(
                get(404, "unknown appointment", APPOINTMENTS + "/{unknown}"),
                get(404, "report that is not there", ONE + "/report"),
                get(400, "appointments with bad cursor", APPOINTMENTS + "?cursor=AAAA"),
                get(400, "appointments in no state", APPOINTMENTS + "?state=MAYBE")
                        .or(404),
                get(400, "due as of no time", "/api/v1/visits/due?asOf=x"),
                get(400, "due within minus seven days", "/api/v1/visits/due?within=-7"),
                get(400, "due within a century", "/api/v1/visits/due?within=P100Y"),
                get(400, "due with limit 1000000", "/api/v1/visits/due?limit=1000000"),
                get(400, "due with bad cursor", "/api/v1/visits/due?cursor=AAAA"),
                get(404, "due nobody", "/api/v1/visits/due/{unknown}"),
                put(400, "rhythm of zero days", rhythms + "/customers/{customer}", "{\"days\":0}"),
                put(400, "rhythm of no days", rhythms + "/customers/{customer}", "{}"),
                put(403, "rhythm by who may not", rhythms + "/customers/{customer}", "{\"days\":7}")
                        .as("account-manager"));
    }

    private static String at(String customer, String start, String end) {
        return APPOINTMENT.formatted(customer, start, end, "Europe/London");
    }
}
