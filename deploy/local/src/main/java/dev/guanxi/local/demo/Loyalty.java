package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The program and the club of the demonstration: a point for each whole pound of a line; a member is who has bought for
 * five thousand. Both count from the month in which the file begins.
 *
 * @param made whether they were set up just now
 */
record Loyalty(UUID programId, UUID clubId, boolean made) {

    static final BigDecimal THRESHOLD = new BigDecimal(5000);

    /** Twenty years: what was earned in 2011 can still be looked at today. */
    private static final int VALIDITY_MONTHS = 240;

    private static final int CREATED = 201;

    /** Finds both, or sets them up: their ids follow from their terms. */
    static Loyalty setUp(Setting setting, Instant first) {
        Instant from = monthOf(first, setting.format().timeZone());
        ObjectNode program = program(setting, from);
        UUID programId = identify(program, from);
        ObjectNode club = club(setting, from).put("programId", programId.toString());
        UUID clubId = identify(club, from);
        boolean programMade = setting.api().post("/api/v1/programs", program).status() == CREATED;
        boolean clubMade = setting.api().post("/api/v1/clubs", club).status() == CREATED;
        return new Loyalty(programId, clubId, programMade || clubMade);
    }

    private static Instant monthOf(Instant first, ZoneId zone) {
        return first.atZone(zone)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private static UUID identify(ObjectNode terms, Instant from) {
        UUID id = StableIds.of(from, terms.toString());
        terms.put("id", id.toString());
        return id;
    }

    private static ObjectNode program(Setting setting, Instant from) {
        ObjectNode program = setting.api()
                .object()
                .put("name", "Guanxi points")
                .put("currency", setting.format().currency())
                .put("validFrom", from.toString());
        program.putObject("rule").put("pointsPerUnit", 1).put("validityMonths", VALIDITY_MONTHS);
        return program;
    }

    private static ObjectNode club(Setting setting, Instant from) {
        return setting.api()
                .object()
                .put("name", "Gold club")
                .put("threshold", THRESHOLD)
                .put("currency", setting.format().currency())
                .put("from", from.toString());
    }

    String program() {
        return "/api/v1/programs/" + programId;
    }

    String club() {
        return "/api/v1/clubs/" + clubId;
    }
}
