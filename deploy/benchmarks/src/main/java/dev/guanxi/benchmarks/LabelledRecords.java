package dev.guanxi.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.guanxi.customer.quality.matching.MatchRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Published records of which it is known who is who. What is known is used to count hits, never to find them.
 *
 * @param entities who the record at the same place is
 */
record LabelledRecords(List<MatchRecord> records, List<String> entities) {

    /** Persons made up by FEBRL, with typing, scanning and hearing errors; identifiers and birthdays are left out. */
    static LabelledRecords febrl(Path file) {
        LabelledRecords all = new LabelledRecords(new ArrayList<>(), new ArrayList<>());
        for (Map<String, String> row : rows(file)) {
            all.entities.add(row.get("rec_id").split("-")[1]);
            all.records.add(MatchRecord.of(
                    true,
                    row.get("given_name") + " " + row.get("surname"),
                    row.get("street_number") + " " + row.get("address_1") + " " + row.get("address_2"),
                    row.get("suburb"),
                    row.get("state"),
                    row.get("postcode"),
                    "AU",
                    null));
        }
        return all;
    }

    /** Childcare sites in Chicago as eight lists of the same city know them. */
    static LabelledRecords organisations(Path file) {
        LabelledRecords all = new LabelledRecords(new ArrayList<>(), new ArrayList<>());
        for (Map<String, String> row : rows(file)) {
            all.entities.add(row.get("True Id"));
            all.records.add(MatchRecord.of(
                    false,
                    row.get("Site name"),
                    row.get("Address"),
                    null,
                    null,
                    row.get("Zip"),
                    "US",
                    row.get("Phone")));
        }
        return all;
    }

    private static List<Map<String, String>> rows(Path file) {
        CsvMapper csv =
                CsvMapper.builder().enable(CsvParser.Feature.TRIM_SPACES).build();
        try (MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(file.toFile())) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
