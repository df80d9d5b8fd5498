package dev.guanxi.customer.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What became of the rows of a batch; counts are rows but where they say otherwise. */
final class BatchResult {

    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Gathered> taken = new ArrayList<>();
    private final Map<UUID, ImportEffect> effects = new LinkedHashMap<>();
    private long accepted;
    private long duplicates;
    private long unmatchedLines;

    void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    void reject(Gathered record, RowFault fault) {
        record.rows().forEach(row -> reject(fault.rejection(row)));
    }

    /** The record has taken effect. */
    void accept(Gathered record) {
        accepted += record.rows().size();
        taken.add(record);
    }

    /** The record was there before and says the same. */
    void duplicate(Gathered record) {
        duplicates += record.rows().size();
    }

    /** A record of ours that the row made or changed; of several changes of one the last version counts. */
    void effect(ImportEffect effect) {
        effects.merge(effect.recordId(), effect, ImportEffect::then);
    }

    void countUnmatched(long lines) {
        unmatchedLines += lines;
    }

    long read() {
        return accepted + duplicates + rejections.size();
    }

    long accepted() {
        return accepted;
    }

    long duplicates() {
        return duplicates;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    Map<String, Long> rejectedByCode() {
        return rejections.stream().collect(Collectors.groupingBy(Rejection::code, Collectors.counting()));
    }

    /** What took effect, in order. */
    List<Gathered> taken() {
        return taken;
    }

    Collection<ImportEffect> effects() {
        return effects.values();
    }

    /** How many records of the kind were made. */
    long made(RecordKind kind) {
        return effects.values().stream()
                .filter(effect -> effect.kind() == kind && effect.made())
                .count();
    }

    long unmatchedLines() {
        return unmatchedLines;
    }
}
