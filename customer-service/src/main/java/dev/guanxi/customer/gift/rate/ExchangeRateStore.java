package dev.guanxi.customer.gift.rate;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps rates, one for each currency and day. */
@Singleton
final class ExchangeRateStore {

    private static final String UPSERT = """
            insert into exchange_rate (currency, valid_from, rate, set_by, set_at)
            values (:currency, :validFrom, :rate, :setBy, :setAt)
            on conflict (currency, valid_from) do update
              set rate = excluded.rate, set_by = excluded.set_by, set_at = excluded.set_at
              where exchange_rate.rate <> excluded.rate""";

    private static final String SELECT = "select currency, valid_from, rate, set_by, set_at from exchange_rate";

    /** Writes the rate, unless the same is there. */
    Uni<Void> put(Mutiny.Session session, ExchangeRate rate) {
        return session.createNativeQuery(UPSERT)
                .setParameter("currency", rate.currency())
                .setParameter("validFrom", rate.validFrom())
                .setParameter("rate", rate.rate())
                .setParameter("setBy", rate.setBy())
                .setParameter("setAt", rate.setAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The rate that begins on the day, null if none does. */
    Uni<ExchangeRate> find(Mutiny.Session session, String limitsCurrency, String currency, LocalDate validFrom) {
        return session.createNativeQuery(
                        SELECT + " where currency = :currency and valid_from = :validFrom", Object[].class)
                .setParameter("currency", currency)
                .setParameter("validFrom", validFrom)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : rate(row, limitsCurrency));
    }

    /** The rate that holds on the day, null if none does. */
    Uni<BigDecimal> holding(Mutiny.Session session, String currency, LocalDate day) {
        return session.createNativeQuery("""
                        select rate from exchange_rate where currency = :currency and valid_from <= :day
                        order by valid_from desc limit 1""", BigDecimal.class)
                .setParameter("currency", currency)
                .setParameter("day", day)
                .getSingleResultOrNull();
    }

    /** One more than the limit, by currency, each one's newest first. */
    Uni<List<ExchangeRate>> list(
            Mutiny.Session session, String limitsCurrency, String currency, Cursor after, int limit) {
        Conditions where = new Conditions()
                .and("currency = :currency", currency)
                .and(
                        "currency >= :lastCurrency and (currency > :lastCurrency or valid_from < :lastDay)",
                        after,
                        cursor -> cursor.text(0),
                        cursor -> cursor.read(1, LocalDate::parse));
        return where.bind(session.createNativeQuery(
                        SELECT + " where " + where + " order by currency, valid_from desc limit " + (limit + 1),
                        Object[].class))
                .getResultList()
                .map(rows -> rows.stream().map(row -> rate(row, limitsCurrency)).toList());
    }

    private static ExchangeRate rate(Object[] row, String limitsCurrency) {
        return new ExchangeRate(
                (String) row[0],
                (LocalDate) row[1],
                Columns.decimal(row[2]),
                limitsCurrency,
                (String) row[3],
                Columns.instant(row[4]));
    }
}
