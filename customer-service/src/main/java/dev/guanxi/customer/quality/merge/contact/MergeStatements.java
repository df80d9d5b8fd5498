package dev.guanxi.customer.quality.merge.contact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/** Statements of a merge, one after the other: a session is never used in parallel. */
final class MergeStatements {

    private MergeStatements() {}

    /** Each with as much of :merge, :survivor, :duplicate and :customer as it names. */
    static Uni<Void> all(Mutiny.Session session, ContactMerge merge, List<String> statements) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String sql : statements) {
            done = done.chain(() -> bound(session.createNativeQuery(sql), sql, merge)
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return done;
    }

    static Mutiny.MutationQuery bound(Mutiny.MutationQuery query, String sql, ContactMerge merge) {
        bind(query, sql, "merge", merge.id());
        bind(query, sql, "survivor", merge.survivorId());
        bind(query, sql, "duplicate", merge.duplicateId());
        bind(query, sql, "customer", merge.customerId());
        return query;
    }

    private static void bind(Mutiny.MutationQuery query, String sql, String name, Object value) {
        if (names(sql, name)) {
            query.setParameter(name, value);
        }
    }

    /** A parameter's name ends where the word does: :merge is not named by :merges. */
    static boolean names(String sql, String parameter) {
        return Pattern.compile(":" + parameter + "\\b").matcher(sql).find();
    }

    /** What was noted of rows of a table, as k. */
    static String noted(String table, String label) {
        return "(select k.* from contact_merge_row r cross join lateral jsonb_populate_record(cast(null as " + table
                + "), r.content) k where r.merge_id = :merge and r.table_name = '" + label + "') k";
    }
}
