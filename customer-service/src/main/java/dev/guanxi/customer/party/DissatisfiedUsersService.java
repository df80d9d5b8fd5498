package dev.guanxi.customer.party;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The report of accounts whose users are less satisfied than their buyers (C2). */
@Singleton
public final class DissatisfiedUsersService {

    /** What is older says little of today. */
    static final Duration PERIOD = Duration.ofDays(365);

    private final Transactions transactions;
    private final DissatisfiedUsersReader reader;
    private final Clock clock;

    DissatisfiedUsersService(Transactions transactions, DissatisfiedUsersReader reader, Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Accounts within reach, the largest gap first.
     *
     * @param from satisfactions from then on count; the last {@link #PERIOD} if null
     */
    public Uni<Page<DissatisfiedUsers>> list(Scope scope, Instant from, Cursor after, int limit) {
        Instant since = from == null ? clock.instant().minus(PERIOD) : from;
        return transactions
                .read(session -> reader.list(session, scope, since, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.gap(), last.customerId())));
    }
}
