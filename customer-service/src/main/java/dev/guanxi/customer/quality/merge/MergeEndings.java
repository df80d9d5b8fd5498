package dev.guanxi.customer.quality.merge;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Ends rows of two customers of which one customer has one that is open, noting how they were, and opens them again. */
@Singleton
final class MergeEndings {

    private static final String END = """
            with open as (select %2$s, %3$s from %1$s where %4$s for update),
              noted as (insert into customer_merge_row (merge_id, table_name, content)
                select :merge, '%5$s', to_jsonb(open) from open)
            update %1$s t set %6$s from open k where %7$s returning t.id""";

    private static final String REOPEN = "update %s t set %s from %s returning t.id";

    /** What was noted of a row. */
    private static final String NOTED = """
            customer_merge_row r, jsonb_populate_record(cast(null as %1$s), r.content) k
            where r.merge_id = :merge and r.table_name = '%2$s' and %3$s""";

    private final List<EndingFollower> followers;

    MergeEndings(@All List<EndingFollower> followers) {
        this.followers = followers;
    }

    Uni<Void> end(Mutiny.Session session, Merge merge) {
        return MergeRows.forAll(MergeTable.ended(), table -> end(session, table, merge)
                .chain(ids -> follow(table, ids, follower -> follower.ended(session, ids))));
    }

    private static Uni<List<UUID>> end(Mutiny.Session session, MergeTable table, Merge merge) {
        MergeEnding ending = table.ending();
        String sql = END.formatted(
                table.name(),
                table.keyColumns(),
                ending.noted(),
                ending.which(),
                table.endedLabel(),
                ending.changed(),
                table.sameKey("t"));
        var query = session.createNativeQuery(sql, UUID.class)
                .setParameter("merge", merge.id())
                .setParameter("survivor", merge.survivorId())
                .setParameter("duplicate", merge.duplicateId());
        return (sql.contains(":at") ? query.setParameter("at", merge.mergedAt().atOffset(ZoneOffset.UTC)) : query)
                .getResultList();
    }

    /** Tables in which rows were changed after they were ended. */
    Uni<List<String>> changedSince(Mutiny.Session session, Merge merge) {
        String changed = MergeTable.ended().stream()
                .map(table -> "select '%1$s' from %1$s t, %2$s and t.version <> k.version + 1"
                        .formatted(table.name(), noted(table)))
                .collect(Collectors.joining(" union all "));
        return session.createNativeQuery(changed, String.class)
                .setParameter("merge", merge.id())
                .getResultList();
    }

    /** Makes what was ended what it was; it is the duplicate's again. */
    Uni<Void> reopen(Mutiny.Session session, Merge merge) {
        return MergeRows.forAll(MergeTable.ended(), table -> session.createNativeQuery(
                        REOPEN.formatted(table.name(), table.ending().restored(), noted(table)), UUID.class)
                .setParameter("merge", merge.id())
                .getResultList()
                .chain(ids -> follow(table, ids, follower -> follower.reopened(session, ids))));
    }

    private Uni<Void> follow(MergeTable table, List<UUID> ids, Function<EndingFollower, Uni<Void>> step) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (!ids.isEmpty()) {
            for (EndingFollower follower : followers) {
                done = follower.table().equals(table.name()) ? done.chain(() -> step.apply(follower)) : done;
            }
        }
        return done;
    }

    private static String noted(MergeTable table) {
        return NOTED.formatted(table.name(), table.endedLabel(), table.sameKey("t"));
    }
}
