package dev.guanxi.customer.gift.audit;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.JsonRows;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes, reads and checks trails. */
@Singleton
public final class AuditTrails {

    private final Transactions transactions;
    private final AuditStore entries;
    private final JsonRows texts;
    private final Clock clock;
    private final List<AuditedRecords> audited;

    AuditTrails(
            Transactions transactions,
            AuditStore entries,
            JsonRows texts,
            Clock clock,
            @All List<AuditedRecords> audited) {
        this.transactions = transactions;
        this.entries = entries;
        this.texts = texts;
        this.clock = clock;
        this.audited = audited;
    }

    /** Adds what happened to a record, in the transaction in which it happened; the record is locked or new. */
    public Uni<Void> add(Mutiny.Session session, AuditedRecord record, String actor, String action, String reason) {
        return entries.lastHash(session, record.id())
                .map(previous -> AuditEntry.sealed(
                        record.version(), clock.instant(), actor, action, reason, texts.of(record.content()), previous))
                .chain(entry -> entries.insert(session, record.kind(), record.id(), entry));
    }

    /** All that happened to a record. */
    public Uni<AuditTrail> of(Mutiny.Session session, AuditedRecord record) {
        return entries.of(session, List.of(record.id())).map(found -> {
            Optional<AuditChain.Fault> fault = fault(found, record);
            return new AuditTrail(
                    record.id(), fault.isEmpty(), fault.orElse(null), found.getOrDefault(record.id(), List.of()));
        });
    }

    private Optional<AuditChain.Fault> fault(Map<UUID, List<AuditEntry>> entries, AuditedRecord record) {
        return AuditChain.fault(
                entries.getOrDefault(record.id(), List.of()), record.version(), texts.of(record.content()));
    }

    /** Checks the trails of some records of a kind, in order of id. */
    Uni<AuditCheck> check(AuditedKind kind, Cursor after, int limit) {
        AuditedRecords records =
                audited.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
        UUID last = after == null ? null : after.uuid(0);
        return transactions.read(session -> records.after(session, last, limit).chain(found -> entries.of(
                        session, found.stream().map(AuditedRecord::id).toList())
                .map(trails -> checked(found, trails, limit))));
    }

    private AuditCheck checked(List<AuditedRecord> records, Map<UUID, List<AuditEntry>> trails, int limit) {
        List<AuditCheck.Broken> broken = new ArrayList<>();
        for (AuditedRecord record : records) {
            fault(trails, record).ifPresent(fault -> broken.add(new AuditCheck.Broken(record.id(), fault)));
        }
        boolean more = records.size() == limit;
        String next = more ? Cursor.of(records.get(limit - 1).id()).encoded() : null;
        return new AuditCheck(records.size(), broken, next);
    }
}
