package dev.guanxi.customer.exit;

import dev.guanxi.customer.quality.merge.MergeFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What two customers bought together may show that one was not silent, or is back (C7, C15). The merge's own rows keep how the
 * cases were that it closes, until it is undone.
 */
@Singleton
final class MergedSilences implements MergeFollower {

    private static final String LABEL = "exit_case judged";

    private static final String NOTE = """
            with standing as (
              select id, state, purchase_id, closed_at, changed_at from exit_case
              where customer_id = :survivor and %s order by id for update)
            insert into customer_merge_row (merge_id, table_name, content)
            select :merge, '%s', to_jsonb(standing) from standing""".formatted(SettledByPurchases.CASES, LABEL);

    private static final String NOTED = """
            customer_merge_row r, jsonb_populate_record(cast(null as exit_case), r.content) k
            where r.merge_id = :merge and r.table_name = '%s' and e.id = k.id""".formatted(LABEL);

    /** Which ended as before, or not at all: whatever else follows from purchases is found again without a note. */
    private static final String FORGET = """
            delete from customer_merge_row r using exit_case e
            where r.merge_id = :merge and r.table_name = '%s' and e.id = cast(r.content ->> 'id' as uuid)
              and (e.state, e.purchase_id) is not distinct from
                (r.content ->> 'state', cast(r.content ->> 'purchase_id' as uuid))""".formatted(LABEL);

    private static final String NOTE_VERSIONS = """
            update customer_merge_row r set content = r.content || jsonb_build_object('version', e.version) from exit_case e
            where r.merge_id = :merge and r.table_name = '%s' and e.id = cast(r.content ->> 'id' as uuid)""".formatted(LABEL);

    private static final String CHANGED =
            "select exists (select from exit_case e, " + NOTED + " and e.version <> k.version)";

    private static final String PUT_BACK = """
            update exit_case e set version = e.version + 1, state = k.state, purchase_id = k.purchase_id, outcome = null,
              closed_at = k.closed_at, changed_at = k.changed_at
            from %s returning e.id, e.state""".formatted(NOTED);

    private final JudgedSilences silences;
    private final WinBackStore winBacks;
    private final ExitAnnouncements announcements;

    MergedSilences(JudgedSilences silences, WinBackStore winBacks, ExitAnnouncements announcements) {
        this.silences = silences;
        this.winBacks = winBacks;
        this.announcements = announcements;
    }

    @Override
    public String table() {
        return "exit_case";
    }

    @Override
    public Uni<Void> merged(Mutiny.Session session, UUID mergeId, UUID survivorId) {
        return session.createNativeQuery(NOTE)
                .setParameter("merge", mergeId)
                .setParameter("survivor", survivorId)
                .executeUpdate()
                .chain(cases -> cases == 0 ? Uni.createFrom().voidItem() : judge(session, mergeId, survivorId));
    }

    private Uni<Void> judge(Mutiny.Session session, UUID mergeId, UUID survivorId) {
        return silences.judge(session, survivorId)
                .chain(() -> winBacks.winBack(session, survivorId))
                .chain(() -> execute(session, FORGET, mergeId))
                .chain(() -> execute(session, NOTE_VERSIONS, mergeId));
    }

    private static Uni<Void> execute(Mutiny.Session session, String sql, UUID mergeId) {
        return session.createNativeQuery(sql)
                .setParameter("merge", mergeId)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> changedSince(Mutiny.Session session, UUID mergeId) {
        return session.createNativeQuery(CHANGED, Boolean.class)
                .setParameter("merge", mergeId)
                .getSingleResult();
    }

    @Override
    public Uni<Void> parted(Mutiny.Session session, UUID mergeId, UUID survivorId, UUID duplicateId) {
        return session.createNativeQuery(PUT_BACK, Object[].class)
                .setParameter("merge", mergeId)
                .getResultList()
                .chain(cases -> announcements
                        .opened(session, in(cases, ExitState.OPEN))
                        .chain(() -> announcements.closed(session, in(cases, ExitState.WON_BACK))))
                .chain(() -> silences.correct(session, Set.of(survivorId, duplicateId)));
    }

    private static List<UUID> in(List<Object[]> cases, ExitState state) {
        return cases.stream()
                .filter(one -> state.name().equals(one[1]))
                .map(one -> (UUID) one[0])
                .toList();
    }
}
