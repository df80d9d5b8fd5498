package dev.guanxi.customer.gift.rate;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.Conditions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps rates, one for each currency and day, and what each was before it was corrected. */
@Singleton
final class ExchangeRateStore {

    private static final String COLUMNS = "currency, valid_from, version, rate, set_by, set_at";

    private static final String INSERT = """
            insert into %s (%s) values (:currency, :validFrom, :version, :rate, :setBy, :setAt)""";

    private static final String CORRECT = """
            update exchange_rate set version = :version, rate = :rate, set_by = :setBy, set_at = :setAt
            where currency = :currency and valid_from = :validFrom""";

    private static final String OF_DAY = " where currency = :currency and valid_from = :validFrom";

    private static final String SELECT = "select " + COLUMNS + " from exchange_rate";

    private static final String VERSIONS = "select * from (" + SELECT + OF_DAY + " union all select " + COLUMNS
            + " from exchange_rate_before" + OF_DAY + ") v where ";

    private final String limitsCurrency;

    ExchangeRateStore(@ConfigProperty(name = "guanxi.gifts.currency") String limitsCurrency) {
        this.limitsCurrency = limitsCurrency;
    }

    /** Writes a rate of a day that has none. */
    Uni<Void> insert(Mutiny.Session session, ExchangeRate rate) {
        return write(session, INSERT.formatted("exchange_rate", COLUMNS), rate);
    }

    /** Makes a rate what it shall be, and keeps what it was. */
    Uni<Void> correct(Mutiny.Session session, ExchangeRate before, ExchangeRate after) {
        return write(session, INSERT.formatted("exchange_rate_before", COLUMNS), before)
                .chain(() -> write(session, CORRECT, after));
    }

    private static Uni<Void> write(Mutiny.Session session, String sql, ExchangeRate rate) {
        return session.createNativeQuery(sql)
                .setParameter("currency", rate.currency())
                .setParameter("validFrom", rate.validFrom())
                .setParameter("version", rate.version())
                .setParameter("rate", rate.rate())
                .setParameter("setBy", rate.setBy())
                .setParameter("setAt", rate.setAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The rate that begins on the day, null if none does. */
    Uni<ExchangeRate> find(Mutiny.Session session, String currency, LocalDate validFrom) {
        return one(session, SELECT + OF_DAY, currency, validFrom);
    }

    /** The same, locked. */
    Uni<ExchangeRate> findForChange(Mutiny.Session session, String currency, LocalDate validFrom) {
        return one(session, SELECT + OF_DAY + " for update", currency, validFrom);
    }

    private Uni<ExchangeRate> one(Mutiny.Session session, String sql, String currency, LocalDate validFrom) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("currency", currency)
                .setParameter("validFrom", validFrom)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : rate(row));
    }

    /** What the rate is and was, one more than the limit, the newest version first. */
    Uni<List<ExchangeRate>> versions(
            Mutiny.Session session, String currency, LocalDate validFrom, Cursor after, int limit) {
        Conditions where = new Conditions().and("version < :after", after, cursor -> cursor.read(0, Long::parseLong));
        return where.bind(session.createNativeQuery(
                        VERSIONS + where + " order by version desc limit " + (limit + 1), Object[].class))
                .setParameter("currency", currency)
                .setParameter("validFrom", validFrom)
                .getResultList()
                .map(this::rates);
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
    Uni<List<ExchangeRate>> list(Mutiny.Session session, String currency, Cursor after, int limit) {
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
                .map(this::rates);
    }

    private List<ExchangeRate> rates(List<Object[]> rows) {
        return rows.stream().map(this::rate).toList();
    }

    private ExchangeRate rate(Object[] row) {
        return new ExchangeRate(
                (String) row[0],
                (LocalDate) row[1],
                ((Number) row[2]).longValue(),
                Columns.decimal(row[3]),
                limitsCurrency,
                (String) row[4],
                Columns.instant(row[5]));
    }
}
