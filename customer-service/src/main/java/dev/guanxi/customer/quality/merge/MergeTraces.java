package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.profile.CustomerTraces;
import dev.guanxi.customer.quality.merge.MergeTable.Way;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what is recorded of customers by the tables that merging knows. Their names come from {@link MergeTable} alone. */
@Singleton
final class MergeTraces implements CustomerTraces {

    /** Part of the record itself. */
    private static final String OWN = "customer_external_id";

    private static final String AMONG = MergeTable.of(Way.MOVE).stream()
            .filter(table -> !table.name().equals(OWN))
            .map(table -> "select distinct %1$s, cast('%2$s' as text) from %2$s where %1$s in (:ids)"
                    .formatted(table.column(), table.name()))
            .collect(Collectors.joining(" union all "));

    @Override
    public Uni<Map<UUID, String>> among(Mutiny.Session session, Set<UUID> customerIds) {
        return session.createNativeQuery(AMONG, Object[].class)
                .setParameter("ids", customerIds)
                .getResultList()
                .map(found -> {
                    Map<UUID, String> traces = new HashMap<>();
                    found.forEach(row -> traces.putIfAbsent((UUID) row[0], (String) row[1]));
                    return traces;
                });
    }

    @Override
    public Uni<Void> forget(Mutiny.Session session, Set<UUID> customerIds) {
        List<MergeTable> derived = Stream.of(Way.PUT_ASIDE, Way.DERIVE)
                .flatMap(way -> MergeTable.of(way).stream())
                .toList();
        Uni<Void> done = Uni.createFrom().voidItem();
        for (MergeTable table : derived) {
            done = done.chain(() -> session.createNativeQuery("delete from " + table.name() + " where "
                            + table.columns().stream()
                                    .map(column -> column + " in (:ids)")
                                    .collect(Collectors.joining(" or ")))
                    .setParameter("ids", customerIds)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return done;
    }
}
