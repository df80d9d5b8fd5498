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

    /** What scans saw of purchases, which are traces themselves. */
    private static final String FINDINGS = "exit_scan_finding";

    /** Of a silence that was none nothing is left but that. */
    private static final String CASES = "exit_case";

    private static final String WITHDRAWN = "state = 'WITHDRAWN'";

    private static final String AMONG = MergeTable.of(Way.MOVE).stream()
            .filter(table -> !table.name().equals(OWN) && !table.name().equals(FINDINGS))
            .map(table -> "select distinct %1$s, cast('%2$s' as text) from %2$s where %1$s in (:ids)%3$s"
                    .formatted(table.column(), table.name(), table.name().equals(CASES) ? " and not " + WITHDRAWN : ""))
            .collect(Collectors.joining(" union all "));

    private static final List<String> FORGET = Stream.concat(
                    Stream.of(Way.PUT_ASIDE, Way.DERIVE)
                            .flatMap(way -> MergeTable.of(way).stream())
                            .map(MergeTraces::forgetting),
                    Stream.of(
                            "delete from " + FINDINGS + " where customer_id in (:ids)",
                            "delete from " + CASES + " where customer_id in (:ids) and " + WITHDRAWN))
            .toList();

    private static String forgetting(MergeTable table) {
        return "delete from " + table.name() + " where "
                + table.columns().stream().map(column -> column + " in (:ids)").collect(Collectors.joining(" or "));
    }

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
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String statement : FORGET) {
            done = done.chain(() -> session.createNativeQuery(statement)
                    .setParameter("ids", customerIds)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return done;
    }
}
