package dev.guanxi.loyalty;

import static dev.guanxi.platform.testing.Json.object;

import dev.guanxi.platform.testing.Client;
import java.util.Map;
import java.util.UUID;

/** Programs and clubs for tests. */
public final class Given {

    public static final String PROGRAMS = "/api/v1/programs";
    public static final String CLUBS = "/api/v1/clubs";
    public static final String START = "2010-12-01T00:00:00Z";

    private static final Client MARKETING = Client.of("marketing");

    private Given() {}

    /** One point for each GBP, from START with an open end; points that outlast every test. */
    public static Map<String, Object> program() {
        return object(
                "name",
                "Points",
                "currency",
                "GBP",
                "validFrom",
                START,
                "rule",
                object("pointsPerUnit", 1, "validityMonths", 1200));
    }

    /** Members have bought for 1000 GBP since START. */
    public static Map<String, Object> club() {
        return object("name", "Gold club", "threshold", 1000, "currency", "GBP", "from", START);
    }

    /** Path of a new program. */
    public static String setUp(Map<String, Object> program) {
        return MARKETING.post(PROGRAMS, program).expect(201).header("Location").replaceFirst("^.*/api/", "/api/");
    }

    /** Path of a new club. */
    public static String founded(Map<String, Object> club) {
        return MARKETING.post(CLUBS, club).expect(201).header("Location").replaceFirst("^.*/api/", "/api/");
    }

    public static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Waits until what was bought before is dealt with. */
    public static void backfilled(String path) {
        ServiceTest.eventually(() -> org.assertj.core.api.Assertions.assertThat(Client.of("operations")
                        .get(path)
                        .expect(200)
                        .body()
                        .at("/backfill/state")
                        .asText())
                .isEqualTo("DONE"));
    }
}
