package dev.guanxi.customer.bulk.importer;

import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.ReferenceOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the rows of a batch; counts are rows but where they say otherwise. */
public final class BatchResult {

    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Gathered> taken = new ArrayList<>();
    private final Map<UUID, ImportEffect> effects = new LinkedHashMap<>();
    private long accepted;
    private long duplicates;
    private long unmatchedLines;

    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    public void reject(Gathered record, RowFault fault) {
        record.rows().forEach(row -> reject(fault.rejection(row)));
    }

    /** The record has taken effect. */
    public void accept(Gathered record) {
        accepted += record.rows().size();
        taken.add(record);
    }

    /** The record was there before and says the same. */
    public void duplicate(Gathered record) {
        duplicates += record.rows().size();
    }

    /** A record of ours that the row made or changed; of several changes of one the last version counts. */
    public void effect(ImportEffect effect) {
        effects.merge(effect.recordId(), effect, ImportEffect::then);
    }

    /** Records whose customers are known; the others are rejected for the column that names theirs. */
    public <R extends Gathered> List<R> known(
            List<R> records, String column, Function<R, ExternalId> customer, Set<ExternalId> customers) {
        List<R> known = new ArrayList<>();
        for (R one : records) {
            if (customers.contains(customer.apply(one))) {
                known.add(one);
            } else {
                reject(one, RowFault.customerUnknown(column, customer.apply(one)));
            }
        }
        return known;
    }

    /** What became of records that are made once under their references, in the same order. */
    public void count(RecordKind kind, List<? extends Gathered> records, List<ReferenceOutcome> outcomes) {
        for (int i = 0; i < outcomes.size(); i++) {
            count(kind, records.get(i), outcomes.get(i));
        }
    }

    private void count(RecordKind kind, Gathered one, ReferenceOutcome outcome) {
        if (outcome.fault() != null) {
            reject(one, new RowFault(outcome.fault()));
        } else if (outcome.id() == null) {
            duplicate(one);
        } else {
            accept(one);
            effect(ImportEffect.made(kind, outcome.id(), one.firstRow()));
        }
    }

    public void countUnmatched(long lines) {
        unmatchedLines += lines;
    }

    public long read() {
        return accepted + duplicates + rejections.size();
    }

    public long accepted() {
        return accepted;
    }

    public long duplicates() {
        return duplicates;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    public Map<String, Long> rejectedByCode() {
        return rejections.stream().collect(Collectors.groupingBy(Rejection::code, Collectors.counting()));
    }

    /** What took effect, in order. */
    public List<Gathered> taken() {
        return taken;
    }

    public Collection<ImportEffect> effects() {
        return effects.values();
    }

    /** How many records of the kind were made. */
    public long made(RecordKind kind) {
        return effects.values().stream()
                .filter(effect -> effect.kind() == kind && effect.made())
                .count();
    }

    public long unmatchedLines() {
        return unmatchedLines;
    }
}
