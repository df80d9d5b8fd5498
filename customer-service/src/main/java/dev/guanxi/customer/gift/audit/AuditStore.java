package dev.guanxi.customer.gift.audit;

import dev.guanxi.platform.persistence.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Adds entries and reads them; the table lets nobody change them. What was written in words stands beside it. */
@Singleton
final class AuditStore {

    private static final String INSERT = """
            insert into gift_audit_entry (%s, number, at, actor, action, reason_hash, content, previous_hash, hash)
            values (:record, :number, :at, :actor, :action, :reasonHash, :content, :previousHash, :hash)""";

    private static final String INSERT_REASON = """
            insert into gift_audit_reason (record_id, number, reason, salt) values (:record, :number, :reason, :salt)""";

    private static final String SELECT = """
            select e.record_id, e.number, e.at, e.actor, e.action, coalesce(r.reason, e.reason), e.reason_hash, e.content,
              e.previous_hash, e.hash, r.reason, r.salt
            from gift_audit_entry e left join gift_audit_reason r on r.record_id = e.record_id and r.number = e.number
            where e.record_id in (:records) order by e.record_id, e.number""";

    private static final String LAST_HASH = """
            select hash from gift_audit_entry where record_id = :record order by number desc limit 1""";

    Uni<Void> insert(Mutiny.Session session, AuditedKind kind, UUID recordId, AuditEntry entry) {
        return session.createNativeQuery(INSERT.formatted(kind.column()))
                .setParameter("record", recordId)
                .setParameter("number", entry.number())
                .setParameter("at", entry.at())
                .setParameter("actor", entry.actor())
                .setParameter("action", entry.action())
                .setParameter("reasonHash", entry.reasonHash())
                .setParameter("content", entry.content())
                .setParameter("previousHash", entry.previousHash())
                .setParameter("hash", entry.hash())
                .executeUpdate()
                .chain(() -> entry.written() == null
                        ? Uni.createFrom().voidItem()
                        : insert(session, recordId, entry.number(), entry.written()));
    }

    private static Uni<Void> insert(Mutiny.Session session, UUID recordId, long number, AuditReason reason) {
        return session.createNativeQuery(INSERT_REASON)
                .setParameter("record", recordId)
                .setParameter("number", number)
                .setParameter("reason", reason.text())
                .setParameter("salt", reason.salt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The hash of a record's last entry, that of nothing if it has none. */
    Uni<String> lastHash(Mutiny.Session session, UUID recordId) {
        return session.createNativeQuery(LAST_HASH, String.class)
                .setParameter("record", recordId)
                .getSingleResultOrNull()
                .map(hash -> hash == null ? AuditEntry.NOTHING_BEFORE : hash);
    }

    /** The entries of records, in order; records without any are absent. */
    Uni<Map<UUID, List<AuditEntry>>> of(Mutiny.Session session, Collection<UUID> recordIds) {
        if (recordIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(SELECT, Object[].class)
                .setParameter("records", recordIds)
                .getResultList()
                .map(rows -> {
                    Map<UUID, List<AuditEntry>> entries = new HashMap<>();
                    rows.forEach(row -> entries.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                            .add(entry(row)));
                    return entries;
                });
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(
                ((Number) row[1]).longValue(),
                Columns.instant(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                row[10] == null ? null : new AuditReason((String) row[10], (UUID) row[11]));
    }
}
