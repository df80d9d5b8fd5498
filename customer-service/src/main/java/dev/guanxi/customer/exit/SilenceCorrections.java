package dev.guanxi.customer.exit;

import dev.guanxi.customer.exit.LostValueReader.LostValue;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Keeps the last purchase and the value lost of cases that nobody closed by hand true when it changes what their customers
 * bought.
 */
@Singleton
final class SilenceCorrections {

    private static final String CORRECT = """
            update exit_case e set version = version + 1, changed_at = :now, last_purchase_at = r."lastPurchaseAt",
              value_lost = case when value_stated then value_lost else r.amount end,
              currency = case when value_stated then e.currency else r.currency end
            from json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, amount numeric, currency text, "lastPurchaseAt" timestamptz)
            where e.id = r.id and %s and (e.last_purchase_at is distinct from r."lastPurchaseAt"
              or not e.value_stated and (e.value_lost, e.currency) is distinct from (r.amount, r.currency))""".formatted(SettledByPurchases.CASES);

    private final LostValueReader values;
    private final JsonRows rows;
    private final Clock clock;

    SilenceCorrections(LostValueReader values, JsonRows rows, Clock clock) {
        this.values = values;
        this.rows = rows;
        this.clock = clock;
    }

    /** A case of a customer who had bought by then and was silent. */
    record Silent(UUID id, UUID customerId, Instant asOf) {}

    private record Correction(UUID id, BigDecimal amount, String currency, Instant lastPurchaseAt) {}

    /** Scan by scan, of which there are few. */
    Uni<Void> correctAll(Mutiny.Session session, List<Silent> cases) {
        Map<Instant, List<Silent>> byScan = cases.stream().collect(Collectors.groupingBy(Silent::asOf));
        return Multi.createFrom()
                .iterable(byScan.entrySet())
                .onItem()
                .transformToUniAndConcatenate(one -> correct(session, one.getKey(), one.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> correct(Mutiny.Session session, Instant asOf, List<Silent> cases) {
        return values.of(session, cases.stream().map(Silent::customerId).toList(), asOf)
                .chain(valued -> session.createNativeQuery(CORRECT)
                        .setParameter(
                                "rows",
                                rows.of(cases.stream()
                                        .map(one -> correction(one, valued.get(one.customerId())))
                                        .toList()))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate());
    }

    private static Correction correction(Silent one, LostValue value) {
        return new Correction(one.id(), value.amount(), value.currency(), value.lastPurchaseAt());
    }
}
