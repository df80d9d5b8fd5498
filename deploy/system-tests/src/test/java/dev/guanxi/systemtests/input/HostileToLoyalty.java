package dev.guanxi.systemtests.input;

import static dev.guanxi.systemtests.input.Hostile.get;
import static dev.guanxi.systemtests.input.Hostile.patch;
import static dev.guanxi.systemtests.input.Hostile.post;

import java.util.stream.Stream;

/** Programs, points, clubs. */
final class HostileToLoyalty {

    private static final String PROGRAMS = "/api/v1/programs";
    private static final String CLUBS = "/api/v1/clubs";

    private HostileToLoyalty() {}

    static Stream<Hostile> requests() {
        return Stream.of(programs(), clubs(), reads()).flatMap(part -> part);
    }

    private static Stream<Hostile> programs() {
        String one = PROGRAMS + "/{program}";
        return Stream.of(
                post(400, "no program", PROGRAMS, "{}"),
                post(400, "program without points", PROGRAMS, program("0", "12")),
                post(400, "program that takes points", PROGRAMS, program("-1", "12")),
                post(400, "program of endless points", PROGRAMS, program("1e400", "12")),
                post(400, "points as text", PROGRAMS, program("\"1\"", "12")),
                post(400, "valid for 0 months", PROGRAMS, program("1", "0")),
                post(400, "valid for 1201 months", PROGRAMS, program("1", "1201")),
                post(422, "program in no currency", PROGRAMS, program("1", "12").replace("GBP", "QQQ")),
                post(
                        422,
                        "program that ends before it begins",
                        PROGRAMS,
                        program("1", "12").replace("\"rule\"", "\"validTo\":\"1980-01-01T00:00:00Z\",\"rule\"")),
                post(
                        409,
                        "id of another program",
                        PROGRAMS,
                        program("2", "12").replace("\"name\"", "\"id\":\"{program}\",\"name\"")),
                post(
                        400,
                        "program with unknown member",
                        PROGRAMS,
                        program("1", "12").replace("\"name\"", "\"nmae\":1,\"name\"")),
                post(403, "program by who may not", PROGRAMS, program("1", "12"))
                        .as("account-manager"),
                patch(428, "change of a program without version", one, "{\"name\":\"N\"}"),
                patch(412, "change of a stale program", one, "{\"name\":\"N\"}").with("If-Match", "\"9\""),
                patch(400, "program renamed to nothing", one, "{\"name\":\"\"}").with("If-Match", "\"1\""),
                patch(400, "another currency", one, "{\"currency\":\"EUR\"}")
                        .with("If-Match", "\"1\"")
                        .or(422),
                post(400, "expiries as of no time", one + "/expiries", "{\"asOf\":\"x\"}"),
                post(
                        404,
                        "expiries of no program",
                        PROGRAMS + "/{unknown}/expiries",
                        "{\"asOf\":\"1991-01-01T00:00:00Z\"}"));
    }

    private static Stream<Hostile> clubs() {
        return Stream.of(
                post(400, "no club", CLUBS, "{}"),
                post(400, "club for nothing", CLUBS, club("0")),
                post(400, "club for less than nothing", CLUBS, club("-5")),
                post(400, "club with five decimals", CLUBS, club("0.00001")),
                post(400, "club for endless money", CLUBS, club("1e999999999")),
                post(
                                422,
                                "club of no program",
                                CLUBS,
                                club("1").replace("\"name\"", "\"programId\":\"{unknown}\",\"name\""))
                        .or(404),
                post(
                        422,
                        "club that ends before it begins",
                        CLUBS,
                        club("1").replace("\"name\"", "\"to\":\"1980-01-01T00:00:00Z\",\"name\"")),
                post(403, "club by who may not", CLUBS, club("1")).as("promoter"));
    }

    private static Stream<Hostile> reads() {
        return Stream.of(
                get(404, "unknown program", PROGRAMS + "/{unknown}"),
                get(404, "totals of no program", PROGRAMS + "/{unknown}/totals"),
                get(400, "totals as of no time", PROGRAMS + "/{program}/totals?asOf=x"),
                get(404, "member of no program", PROGRAMS + "/{unknown}/members/{customer}"),
                get(404, "no member", PROGRAMS + "/{program}/members/{unknown}"),
                get(404, "ledger of no member", PROGRAMS + "/{program}/members/{unknown}/ledger"),
                get(400, "members by name", PROGRAMS + "/{program}/members?sort=name"),
                get(404, "unknown club", CLUBS + "/{unknown}"),
                get(400, "members in no state", CLUBS + "/{club}/members?state=GUEST"),
                get(400, "members with bad cursor", CLUBS + "/{club}/members?cursor=AAAA"),
                get(404, "no member of the club", CLUBS + "/{club}/members/{unknown}"),
                get(400, "programs with limit 201", PROGRAMS + "?limit=201"));
    }

    private static String program(String points, String months) {
        return """
                {"name":"P","currency":"GBP","validFrom":"1990-01-01T00:00:00Z",
                 "rule":{"pointsPerUnit":%s,"validityMonths":%s}}""".formatted(points, months);
    }

    private static String club(String threshold) {
        return """
                {"name":"C","threshold":%s,"currency":"GBP","from":"1990-01-01T00:00:00Z"}""".formatted(threshold);
    }
}
