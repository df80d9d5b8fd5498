package dev.guanxi.customer.quality.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Scans for duplicates that nobody asked for (C7). */
@QuarkusTest
@Order(1)
class ScanScheduleTest extends ServiceTest {

    private static final String SCANS = "/api/v1/duplicate-scans";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ScanSchedule schedule;

    @Inject
    Scheduler scheduler;

    @Inject
    Transactions transactions;

    private final Client operations = Client.of("operations");
    private final Instant due = Instant.now();
    private final UUID id = Ids.due(due);

    private void begun() {
        Blocking.await(() -> schedule.begin(due));
    }

    private JsonNode scan() {
        return operations.get(SCANS + "/" + id).body();
    }

    private boolean isThere() {
        return operations.get(SCANS + "/" + id).status() == 200;
    }

    /** Scans of other tests end in their time. */
    private void begunAfterAllOthers() {
        await().atMost(PATIENCE).until(() -> {
            begun();
            return isThere();
        });
    }

    @Test
    void isThatOfTheSettingsInUtc() {
        Instant next = scheduler.getScheduledJob(ScanSchedule.IDENTITY).getNextFireTime();

        assertThat(MonthDay.from(next.atOffset(ZoneOffset.UTC))).isEqualTo(MonthDay.of(2, 29));
        assertThat(next.atOffset(ZoneOffset.UTC).getHour()).isZero();
    }

    @Test
    void ofOneDueTimeComesOneScanHoweverManyInstancesBeginIt() {
        begunAfterAllOthers();
        await().atMost(PATIENCE).until(() -> scan().path("state").asText().equals("DONE"));
        JsonNode done = scan();

        begun();

        assertThat(done.path("requestedBy").asText()).isEqualTo("schedule");
        assertThat(scan()).isEqualTo(done);
    }

    @Test
    void instancesAtOnceDoNotDisturbEachOther() {
        await().atMost(PATIENCE).until(() -> {
            Together.send(4, i -> {
                begun();
                return operations.get(SCANS);
            });
            return isThere();
        });

        assertThat(scan().path("requestedBy").asText()).isEqualTo("schedule");
    }

    @Test
    void aScanThatIsRunningIsLeftAlone() {
        UUID running = Ids.next();
        await().atMost(PATIENCE).until(() -> changed("""
                insert into duplicate_scan (id, state, requested_by, requested_at, lease_owner, lease_until)
                values (:id, 'RUNNING', 'somebody', now(), :id, now() + interval '1 hour') on conflict do nothing""", running) == 1);

        begun();

        boolean another = isThere();
        String state = operations.get(SCANS + "/" + running).text("state");
        changed("delete from duplicate_scan where id = :id", running);
        assertThat(another).isFalse();
        assertThat(state).isEqualTo("RUNNING");
    }

    private int changed(String sql, UUID scan) {
        return Blocking.await(() -> transactions.write(session ->
                session.createNativeQuery(sql).setParameter("id", scan).executeUpdate()));
    }
}
