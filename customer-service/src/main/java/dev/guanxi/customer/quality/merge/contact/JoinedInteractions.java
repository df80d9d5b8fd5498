package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.quality.merge.contact.MergeStatements.noted;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Interactions in which one took part name the survivor, and have another version: whoever has read who took part reads
 * another list. Where both did, the survivor did once. The list is without gaps, so those behind move up; their numbers go by
 * way of negative ones, for no two may be equal in between.
 */
@Singleton
final class JoinedInteractions {

    /** Whether the survivor took part where the duplicate d did. */
    static final String HAS_TWIN = """
            exists (
              select from interaction_contact s where s.interaction_id = d.interaction_id and s.contact_id = :survivor)""";

    private static final String BOTH = "d.contact_id = :duplicate and " + HAS_TWIN;

    private static final String OF_DUPLICATE =
            "id in (select d.interaction_id from interaction_contact d where d.contact_id = :duplicate)";

    /** In one order, so that nobody waits for another in a circle. */
    private static final String LOCK = "select 1 from interaction where " + OF_DUPLICATE + " order by id for update";

    private static final String NEXT_VERSION = "update interaction set version = version + 1 where " + OF_DUPLICATE;

    private static final String LABEL = "interaction_contact aside";
    private static final String NOTED = noted("interaction_contact", LABEL);

    private static final String TAKE_OUT = """
            with gone as (delete from interaction_contact d where %s returning interaction_id, number)
            insert into contact_merge_row (merge_id, table_name, content)
            select :merge, '%s', to_jsonb(gone) from gone""".formatted(BOTH, LABEL);

    private static final String MOVE_UP = """
            update interaction_contact c set number = 1 - c.number from %s
            where c.interaction_id = k.interaction_id and c.number > k.number""".formatted(NOTED);

    private static final String MAKE_ROOM = """
            update interaction_contact c set number = -1 - c.number from %s
            where c.interaction_id = k.interaction_id and c.number >= k.number""".formatted(NOTED);

    /** In its place, or last where the list is shorter by now. */
    private static final String PUT_IN = """
            insert into interaction_contact (interaction_id, number, contact_id)
            select k.interaction_id, cast(least(k.number,
              (select count(*) from interaction_contact c where c.interaction_id = k.interaction_id)) as int), :duplicate
            from %s join interaction i on i.id = k.interaction_id""".formatted(NOTED);

    private static final String SETTLE = """
            update interaction_contact c set number = -c.number from %s
            where c.interaction_id = k.interaction_id and c.number < 0""".formatted(NOTED);

    Uni<Void> join(Mutiny.Session session, ContactMerge merge) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("duplicate", merge.duplicateId())
                .getResultList()
                .chain(() -> MergeStatements.all(session, merge, List.of(NEXT_VERSION, TAKE_OUT, MOVE_UP, SETTLE)));
    }

    /** Those in which the duplicate took part alone name it again already. */
    Uni<Void> part(Mutiny.Session session, ContactMerge merge) {
        return MergeStatements.all(session, merge, List.of(MAKE_ROOM, PUT_IN, SETTLE, NEXT_VERSION));
    }
}
