package dev.guanxi.customer.quality.review;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Begins scans when they are due. All instances do so at the same moment; of each due time comes one scan at most. */
@Singleton
final class ScanSchedule {

    static final String IDENTITY = "duplicate-scans";

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 1L << 63;

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
        return scans.beginDue(idOf(due));
    }

    /**
     * The id of the scan that is due at a time, in order among all others: the first UUIDv7 of its millisecond. It is the
     * same for every instance, so that a slow one does not begin the scan again that a quick one has ended already.
     */
    static UUID idOf(Instant due) {
        return new UUID(due.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }
}
