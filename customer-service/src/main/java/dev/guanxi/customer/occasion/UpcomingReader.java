package dev.guanxi.customer.occasion;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.occasion.OccasionCalendar.DayKey;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what comes up, by day. */
@Singleton
final class UpcomingReader {

    private final JsonRows rows;

    UpcomingReader(JsonRows rows) {
        this.rows = rows;
    }

    private record DayRow(LocalDate on, String calendar, int key, String kind, UUID source, String part) {}

    private record FestivalRow(LocalDate on, String kind, UUID source) {}

    /** One more than the limit, in order of day, kind and source. */
    Uni<List<UpcomingDay>> list(
            Mutiny.Session session,
            Scope scope,
            UpcomingFilter filter,
            List<LocalDate> days,
            Cursor cursor,
            int limit) {
        UpcomingStart start = UpcomingStart.of(cursor);
        return new UpcomingQuery(scope, filter)
                .in(session)
                .setParameter("days", rows.of(dayRows(filter, days, start)))
                .setParameter("festivals", rows.of(festivalRows(filter, days, start)))
                .setParameter("most", limit + 1)
                .getResultList()
                .map(found -> found.stream().map(UpcomingReader::day).toList());
    }

    private static List<DayRow> dayRows(UpcomingFilter filter, List<LocalDate> days, UpcomingStart start) {
        if (filter.kind != null && filter.kind.isFestival()) {
            return List.of();
        }
        return days.stream()
                .filter(start::mayHave)
                .flatMap(day -> OccasionCalendar.keys(day).stream().map(key -> dayRow(day, key, start.on(day))))
                .toList();
    }

    private static DayRow dayRow(LocalDate day, DayKey key, UpcomingStart.After after) {
        return new DayRow(day, key.calendar().name(), key.key(), after.kind(), after.source(), after.part());
    }

    private static List<FestivalRow> festivalRows(UpcomingFilter filter, List<LocalDate> days, UpcomingStart start) {
        return days.stream()
                .filter(start::mayHave)
                .flatMap(day -> OccasionCalendar.festival(day)
                        .filter(kind -> filter.kind == null || filter.kind == kind)
                        .flatMap(kind -> start.sourceAfter(day, kind.name())
                                .map(source -> new FestivalRow(day, kind.name(), source)))
                        .stream())
                .toList();
    }

    private static UpcomingDay day(Object[] row) {
        return new UpcomingDay(
                (LocalDate) row[0],
                OccasionKind.valueOf((String) row[1]),
                (UUID) row[2],
                (String) row[3],
                (UUID) row[4],
                (UUID) row[5],
                (Integer) row[6]);
    }
}
