package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** What an import that is done says of its rows. */
record ImportResult(
        long read,
        long accepted,
        long duplicates,
        long rejected,
        Map<String, Long> rejectedByCode,
        long purchases,
        long returns,
        long unmatchedLines) {

    ImportResult(JsonNode done) {
        this(
                done.path("read").asLong(),
                done.path("accepted").asLong(),
                done.path("duplicates").asLong(),
                done.path("rejected").asLong(),
                byCode(done.path("rejectedByCode")),
                done.path("purchases").asLong(),
                done.path("returns").asLong(),
                done.path("unmatchedLines").asLong());
    }

    private static Map<String, Long> byCode(JsonNode counts) {
        Map<String, Long> byCode = new TreeMap<>();
        counts.properties()
                .forEach(count -> byCode.put(count.getKey(), count.getValue().asLong()));
        return byCode;
    }

    /** Rows that are in the archive now. */
    long kept() {
        return accepted + duplicates;
    }

    long rejected(String code) {
        return rejectedByCode.getOrDefault(code, 0L);
    }

    String summary() {
        return "%s accepted, %s there before, %s rejected"
                .formatted(Figures.count(accepted), Figures.count(duplicates), Figures.count(rejected));
    }
}
