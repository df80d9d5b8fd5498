package dev.guanxi.segmentation.shopper.drift;

import dev.guanxi.segmentation.persistence.Row;
import dev.guanxi.segmentation.shopper.ShopperType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts a store's confirmed sessions by week and type, in one query. */
@Singleton
final class MixRepository {

    private static final int WEEKS_OF_A_YEAR = 52;

    /**
     * The mix.
     *
     * @param first Monday of the first week
     * @param end the day after the last week
     */
    Uni<StoreMix> read(Mutiny.Session session, String store, LocalDate first, LocalDate end) {
        return session.createNativeQuery("""
                        select cast(date_trunc('week', ended_at at time zone 'UTC') as date) as week, confirmed_type,
                          count(*)
                        from shopper_session
                        where state = 'ENDED' and store = :store and ended_at >= :from and ended_at < :to
                        group by 1, 2""", Object[].class)
                .setParameter("store", store)
                .setParameter("from", Row.parameter(start(first.minusWeeks(WEEKS_OF_A_YEAR))))
                .setParameter("to", Row.parameter(start(end)))
                .getResultList()
                .map(rows -> {
                    StoreMix mix = new StoreMix(StoreMix.none(), new TreeMap<>());
                    for (Object[] columns : rows) {
                        Row row = new Row(columns);
                        mix.add((LocalDate) columns[0], first, row.name(1, ShopperType.class), row.number(2));
                    }
                    return mix;
                });
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
