package dev.guanxi.customer.quality.review;

import dev.guanxi.platform.Ids;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Begins scans when they are due. All instances do so at the same moment; of each due time comes one scan at most. */
@Singleton
final class ScanSchedule {

    static final String IDENTITY = "duplicate-scans";

    private final ScanService scans;

    ScanSchedule(ScanService scans) {
        this.scans = scans;
    }

    @Scheduled(
            identity = IDENTITY,
            cron = "{guanxi.duplicates.scan-at}",
            timeZone = "UTC",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> begin(ScheduledExecution execution) {
        return begin(execution.getScheduledFireTime());
    }

    Uni<Void> begin(Instant due) {
        return scans.beginDue(Ids.due(due));
    }
}
