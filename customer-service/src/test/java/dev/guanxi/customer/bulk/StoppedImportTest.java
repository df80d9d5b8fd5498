package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.ImportLeases.Lease;
import dev.guanxi.customer.bulk.content.ImportContent;
import dev.guanxi.customer.bulk.content.RowSource;
import dev.guanxi.customer.bulk.importer.Gathered;
import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.platform.Ids;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An instance that stops after a batch leaves to the next what makes the rest come out as if it had gone on itself. */
@QuarkusTest
class StoppedImportTest extends ServiceTest {

    private static final int ROWS = 45_000;

    private static final ImportRequest REQUEST = new ImportRequest(
            ImportKind.PURCHASES,
            ImportFormat.CSV,
            Scope.EVERYTHING,
            "somebody",
            false,
            new ImportOptions(
                    Map.of(),
                    List.of(),
                    Map.of("system", "pos", "currency", "GBP", "purchasedAt", "2010-12-01T08:26:00Z", "customer", "1"),
                    null,
                    null,
                    null,
                    null,
                    null));

    @Inject
    Importers importers;

    /** What became of each row: the rows it was taken with, or the code of its rejection. */
    private final Map<Long, String> outcomes = new TreeMap<>();

    /** Works through a file, whose instance stops after each batch, or never. */
    private Map<Long, String> outcomes(IntFunction<String> referenceOfRow, boolean stopping) throws IOException {
        outcomes.clear();
        byte[] content = content(referenceOfRow);
        Lease lease = new Lease(Ids.next(), Ids.next(), REQUEST, 0, Set.of());
        while (lease != null) {
            lease = workThrough(lease, content, stopping);
        }
        return Map.copyOf(outcomes);
    }

    private static byte[] content(IntFunction<String> referenceOfRow) {
        StringBuilder csv = new StringBuilder("reference,sku,quantity,unitPrice\n");
        for (int row = 1; row <= ROWS; row++) {
            csv.append(referenceOfRow.apply(row)).append(",A,1,1\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Who goes on from there, null at the end of the file. */
    private Lease workThrough(Lease lease, byte[] content, boolean stopping) throws IOException {
        Batches<?> batches = new Batches<>(importers.of(REQUEST), lease);
        try (RowSource rows = ImportContent.rows(REQUEST, number -> number == 0 ? content : null)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                batches.add(row);
                if (batches.isFull()) {
                    Batch<?> batch = batches.cut(false);
                    note(batch);
                    if (stopping) {
                        return new Lease(lease.id(), Ids.next(), REQUEST, batches.lastRow(), numbers(batch.pending()));
                    }
                }
            }
        }
        note(batches.cut(true));
        return null;
    }

    private static Set<Long> numbers(String pending) {
        return Arrays.stream(pending.split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private void note(Batch<?> batch) {
        List<Gathered> records = new ArrayList<>(batch.records());
        records.forEach(record -> record.rows().forEach(row -> note(row, "with " + record.rows())));
        batch.unreadable().forEach(rejection -> note(rejection.row(), rejection.code()));
    }

    private void note(long row, String outcome) {
        assertThat(outcomes.put(row, outcome)).as("row %d", row).isNull();
    }

    /** Invoices of one to six rows, two tills at once. */
    private static String tills(int row) {
        return "T" + row % 2 + "-" + row / 8;
    }

    @Test
    void invoicesThatSpanTheStopAreTakenWhole() throws IOException {
        Map<Long, String> stopped = outcomes(StoppedImportTest::tills, true);

        assertThat(stopped).hasSize(ROWS).isEqualTo(outcomes(StoppedImportTest::tills, false));
        assertThat(stopped.values()).allMatch(outcome -> outcome.startsWith("with"));
    }

    /** With others between its rows, so that those are pending, too. */
    @Test
    void theRestOfATooLargeInvoiceIsNotTakenAsAWholeOne() throws IOException {
        IntFunction<String> rows = row -> row > 100 && row < 40_000 && row % 3 > 0 ? "LARGE" : tills(row);

        Map<Long, String> stopped = outcomes(rows, true);

        assertThat(stopped).hasSize(ROWS).isEqualTo(outcomes(rows, false));
        stopped.forEach((row, outcome) -> assertThat(outcome.equals("PURCHASE_TOO_LARGE"))
                .as("row %d %s", row, outcome)
                .isEqualTo(rows.apply(row.intValue()).equals("LARGE")));
    }

    @Test
    void whatWasLeftIsTakenTogetherHoweverManyRowsItIs() {
        Set<Long> left = LongStream.rangeClosed(1, 12_000).boxed().collect(Collectors.toSet());
        Batches<?> batches =
                new Batches<>(importers.of(REQUEST), new Lease(Ids.next(), Ids.next(), REQUEST, 15_000, left));

        for (long row = 1; row <= 15_000; row++) {
            batches.add(nothing(row));
            assertThat(batches.isFull()).as("row %d", row).isFalse();
        }
        batches.add(nothing(15_001));

        assertThat(batches.isFull()).isTrue();
    }

    private static Row nothing(long row) {
        return Row.of(row, column -> null, column -> true, 0);
    }
}
