package dev.guanxi.segmentation.shopper.calibration;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.shopper.ReportPeriod;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Reads the calibration of a period. */
@Singleton
class CalibrationService {

    private final Transactions transactions;
    private final CalibrationRepository calibrations;
    private final Clock clock;

    CalibrationService(Transactions transactions, CalibrationRepository calibrations, Clock clock) {
        this.transactions = transactions;
        this.calibrations = calibrations;
        this.clock = clock;
    }

    /** Of sessions that ended from one time until before another; null for the beginning and for now. */
    Uni<Calibration> of(Instant from, Instant until, String store) {
        Instant now = clock.instant();
        ReportPeriod.refuseEmpty(from, until, now);
        Instant begin = from == null ? Instant.EPOCH : from;
        Instant end = until == null ? now : until;
        return transactions.read(session -> calibrations.read(session, begin, end, store));
    }
}
