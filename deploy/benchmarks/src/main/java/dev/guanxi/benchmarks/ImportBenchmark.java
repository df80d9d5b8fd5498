package dev.guanxi.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Purchases from a file through the gateway until all are recorded with their events, against {@code \copy} of what came
 * of it into the same tables, with their indexes and constraints, but without parsing, checking, matching and events.
 */
final class ImportBenchmark implements Benchmark {

    private static final Budget BUDGET = Budget.atLeast(0.2, 0.2);

    /** In the order in which one refers to another. */
    private static final List<String> TABLES =
            List.of("purchase", "purchase_line", "purchase_return", "purchase_return_line");

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Set<Program> needs() {
        return Set.of(Program.PSQL);
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        bench.quiet();
        RetailFile file = RetailFile.of(source(bench.plan()), bench.folder().resolve("purchases.csv"));
        JobClient imports = new JobClient(bench.gateway(), bench.tokens().get(0));
        imports.imported("kind=customers", BodyPublishers.ofString(file.customers()));
        Comparison comparison = new Comparison("rows/s");
        Log.say("import: %d rows, once to warm up", file.rows());
        imported(bench, imports, file, comparison);
        for (int round = 1; round <= bench.plan().rounds(); round++) {
            empty(bench);
            double ours = imported(bench, imports, file, comparison);
            comparison.round(ours, copied(bench));
        }
        return List.of(comparison.finding("import of purchases ÷ \\copy into the same tables", BUDGET));
    }

    private static Path source(Plan plan) {
        Path shipped = Path.of(System.getProperty("guanxi.root"), "deploy/local/data/online_retail_2010_2011.csv.xz");
        Path file = plan.file() == null ? shipped : plan.file();
        if (!file.toFile().isFile()) {
            throw new UncheckedIOException(new FileNotFoundException(file + " is not there; name a file by --file"));
        }
        return file;
    }

    /** Rows that were taken, per second; those that were rejected cost time all the same. */
    private static double imported(Workbench bench, JobClient imports, RetailFile file, Comparison comparison) {
        bench.settle();
        long began = System.nanoTime();
        JsonNode done;
        try {
            done = imports.imported(RetailFile.PARAMETERS, BodyPublishers.ofFile(file.path()));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        comparison.detail(String.format(
                Locale.ROOT,
                "%.1f s for %,d rows: %,d accepted, %,d rejected, %,d duplicates",
                seconds,
                done.path("read").asLong(),
                done.path("accepted").asLong(),
                done.path("rejected").asLong(),
                done.path("duplicates").asLong()));
        return done.path("accepted").asLong() / seconds;
    }

    /** Takes the rows out of the tables and puts them back; only the way back counts. */
    private static double copied(Workbench bench) {
        Database database = bench.customerDatabase();
        TABLES.forEach(table -> database.sql("\\copy %s to '%s'".formatted(table, dump(bench, table))));
        long rows = Long.parseLong(database.sql(
                "select (select count(*) from purchase_line) + (select count(*) from purchase_return_line)"));
        empty(bench);
        bench.settle();
        String[] copies = TABLES.stream()
                .map(table -> "\\copy %s from '%s'".formatted(table, dump(bench, table)))
                .toArray(String[]::new);
        long began = System.nanoTime();
        database.inOneTransaction(copies);
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private static Path dump(Workbench bench, String table) {
        return bench.folder().resolve(table + ".copy");
    }

    private static void empty(Workbench bench) {
        bench.customerDatabase().sql("truncate " + String.join(", ", TABLES));
    }
}
