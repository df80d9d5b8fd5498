package dev.guanxi.benchmarks;

import dev.guanxi.customer.quality.matching.BlockingKeys;
import dev.guanxi.customer.quality.matching.Match;
import dev.guanxi.customer.quality.matching.MatchRecord;
import dev.guanxi.customer.quality.matching.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How many duplicates are found, and how many of those found are some, in published sets with known answers. */
final class DuplicatesBenchmark implements Benchmark {

    private static final Budget PERSONS = Budget.atLeast(0.95, 0.95);
    private static final Budget ORGANISATIONS = Budget.atLeast(0.80, 0.80);

    private record Pair(int one, int other) {}

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public Set<Program> needs() {
        return Set.of();
    }

    @Override
    public boolean needsSystem() {
        return false;
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        Path data = Path.of(System.getProperty("guanxi.root"), "../shared/data").normalize();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(measure(data.resolve("febrl/dataset1.csv"), LabelledRecords::febrl, PERSONS));
        findings.addAll(measure(data.resolve("febrl/dataset2.csv"), LabelledRecords::febrl, PERSONS));
        Path sites = data.resolve("organisations/csv_example_input_with_true_ids.csv");
        findings.addAll(measure(sites, LabelledRecords::organisations, ORGANISATIONS));
        return findings;
    }

    private static List<Finding> measure(Path file, Function<Path, LabelledRecords> reader, Budget budget) {
        if (!file.toFile().isFile()) {
            Log.say("duplicates: skipped, as %s is not there", file);
            return List.of();
        }
        return List.of(finding(file, reader.apply(file), budget));
    }

    private static Finding finding(Path file, LabelledRecords labelled, Budget budget) {
        long began = System.nanoTime();
        Set<Pair> candidates = candidates(labelled.records());
        List<Pair> found = candidates.stream()
                .filter(pair -> isSuspect(labelled.records(), pair))
                .toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        long duplicates = pairs(labelled.entities());
        double precision = (double) hits(labelled, found) / found.size();
        double recall = (double) hits(labelled, found) / duplicates;
        String details = String.format(
                Locale.ROOT,
                "precision %.4f, recall %.4f: %d of %d pairs among %d found; %d compared, %.4f of the pairs among them,"
                        + " in %.1f s",
                precision,
                recall,
                hits(labelled, found),
                duplicates,
                found.size(),
                candidates.size(),
                (double) hits(labelled, candidates) / duplicates,
                seconds);
        double f1 = 2 * precision * recall / (precision + recall);
        return new Finding("duplicates in " + file.getFileName() + ", F1", f1, "", budget, 0, List.of(details));
    }

    private static boolean isSuspect(List<MatchRecord> records, Pair pair) {
        return Match.of(records.get(pair.one), records.get(pair.other)).verdict() != Verdict.DIFFERENT;
    }

    private static Set<Pair> candidates(List<MatchRecord> records) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        Set<Pair> candidates = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            for (String key : BlockingKeys.of(records.get(i))) {
                List<Integer> block = blocks.computeIfAbsent(key, none -> new ArrayList<>());
                for (int earlier : block) {
                    candidates.add(new Pair(earlier, i));
                }
                block.add(i);
            }
        }
        return candidates;
    }

    private static long hits(LabelledRecords labelled, Iterable<Pair> pairs) {
        long hits = 0;
        for (Pair pair : pairs) {
            if (labelled.entities().get(pair.one).equals(labelled.entities().get(pair.other))) {
                hits++;
            }
        }
        return hits;
    }

    /** How many pairs of records are of one entity. */
    private static long pairs(List<String> entities) {
        Map<String, Long> sizes = new HashMap<>();
        entities.forEach(entity -> sizes.merge(entity, 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }
}
