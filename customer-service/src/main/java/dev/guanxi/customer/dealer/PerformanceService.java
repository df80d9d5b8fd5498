package dev.guanxi.customer.dealer;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.totals.ReportPeriod;
import dev.guanxi.customer.totals.ReportPeriod.Length;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;

/** How partner dealers perform. */
@Singleton
public final class PerformanceService {

    private static final Length LENGTH = new Length(Period.ofYears(1), Duration.ofDays(1_100));

    private final Transactions transactions;
    private final DealerStore dealers;
    private final PerformanceReader reader;
    private final Clock clock;

    PerformanceService(Transactions transactions, DealerStore dealers, PerformanceReader reader, Clock clock) {
        this.transactions = transactions;
        this.dealers = dealers;
        this.reader = reader;
        this.clock = clock;
    }

    /** What a dealer within reach did in the period: up to now, and from a year before its end, if nothing else is said. */
    public Uni<DealerPerformance> of(Scope scope, UUID id, OffsetDateTime from, OffsetDateTime until) {
        ReportPeriod period = ReportPeriod.of(from, until, clock.instant(), LENGTH);
        return transactions.read(session -> dealers.find(session, id)
                .invoke(found -> DealerService.reached(scope, found, id))
                .chain(() -> reader.of(session, id, period)));
    }
}
