package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.testing.Together;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scans for silent exits that nobody asked for (C15). */
@QuarkusTest
class ExitScanScheduleTest extends ExitingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A day on which hardly anybody of other tests' has bought often enough to fall silent by then. */
    private static final LocalDate DAY = LocalDate.of(2009, 6, 1);

    @Inject
    ExitScanSchedule schedule;

    @Inject
    Scheduler scheduler;

    private final Instant due = DAY.atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .plusMillis(Math.floorMod(Ids.next().getLeastSignificantBits(), 86_400_000L));

    private void begun() {
        Blocking.await(() -> schedule.begin(due));
    }

    private JsonNode scan() {
        return manager.get(SCANS + "/" + Ids.due(due)).expect(200).body();
    }

    private JsonNode done() {
        await().atMost(PATIENCE).until(() -> scan().path("state").asText().equals("DONE"));
        return scan();
    }

    @Test
    void isThatOfTheSettingsInUtc() {
        Instant next = scheduler.getScheduledJob(ExitScanSchedule.IDENTITY).getNextFireTime();

        assertThat(MonthDay.from(next.atOffset(ZoneOffset.UTC))).isEqualTo(MonthDay.of(2, 29));
        assertThat(next.atOffset(ZoneOffset.UTC).getHour()).isZero();
    }

    @Test
    void aDueScanOpensTheCaseOfASilence() {
        String id = registered(pos);
        bought(manager, pos, "2009-01-01", "2009-01-11", "2009-01-21", "2009-01-31");

        begun();
        JsonNode scan = done();

        assertThat(scan.path("requestedBy").asText()).isEqualTo("schedule");
        assertThat(scan.path("preview").asBoolean()).isFalse();
        assertThat(Instant.parse(scan.path("asOf").asText())).isEqualTo(due);
        List<JsonNode> cases =
                manager.get(CASES + "?customerId=" + id).expect(200).items();
        assertThat(cases).singleElement().satisfies(one -> {
            assertThat(one.path("detection").asText()).isEqualTo("SILENCE");
            assertThat(one.path("scanId").asText()).isEqualTo(Ids.due(due).toString());
            assertThat(one.path("state").asText()).isEqualTo("OPEN");
        });
    }

    @Test
    void ofOneDueTimeComesOneScanHoweverManyInstancesBeginIt() {
        Together.send(4, i -> {
            begun();
            return manager.get(SCANS);
        });
        JsonNode done = done();

        begun();

        assertThat(scan()).isEqualTo(done);
    }

    @Test
    void whoAskedIsNamed() {
        assertThat(scanned("2001-01-01T00:00:00Z", true).text("requestedBy")).isEqualTo("test-manager");
    }
}
