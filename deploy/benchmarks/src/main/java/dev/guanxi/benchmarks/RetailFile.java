package dev.guanxi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Purchases in the columns of UCI Online Retail, unpacked: InvoiceNo, StockCode, Description, Quantity, InvoiceDate,
 * UnitPrice, CustomerID, Country. The customer is found from the end of the line, so a description may hold commas.
 */
final class RetailFile {

    /** How the import is to read the file. */
    static final String PARAMETERS = "kind=purchases&constant=system:retail,currency:GBP"
            + "&timePattern=yyyy-MM-dd%20HH:mm:ss&timeZone=Europe/London"
            + "&mapping=reference:InvoiceNo,sku:StockCode,description:Description,quantity:Quantity,"
            + "purchasedAt:InvoiceDate,unitPrice:UnitPrice,customer:CustomerID,:Country";

    private static final int CUSTOMER_FROM_END = 2;

    private final Path unpacked;
    private final Set<String> customers = new TreeSet<>();
    private long rows;

    private RetailFile(Path unpacked) {
        this.unpacked = unpacked;
    }

    /** Unpacks a file in {@code .xz}, {@code .gz} or as it is, and finds its customers. */
    static RetailFile of(Path source, Path unpacked) {
        try (InputStream content = open(source)) {
            Files.copy(content, unpacked);
            RetailFile file = new RetailFile(unpacked);
            file.survey();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(source + " cannot be read", e);
        }
    }

    private static InputStream open(Path source) throws IOException {
        InputStream raw = Files.newInputStream(source);
        String name = source.toString();
        if (name.endsWith(".xz")) {
            return new XZInputStream(raw);
        }
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private void survey() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(unpacked, StandardCharsets.UTF_8)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                rows++;
                if (cells.length >= CUSTOMER_FROM_END && !cells[cells.length - CUSTOMER_FROM_END].isBlank()) {
                    customers.add(cells[cells.length - CUSTOMER_FROM_END]);
                }
            }
        }
    }

    Path path() {
        return unpacked;
    }

    long rows() {
        return rows;
    }

    /** All who bought, as the import takes customers. */
    String customers() {
        StringBuilder table = new StringBuilder("system,externalId,name,kind,origin,position,state\n");
        customers.forEach(id -> table.append("retail,")
                .append(id)
                .append(",Customer ")
                .append(id)
                .append(",ORGANISATION,EXTERNAL,FINAL,ACTUAL\n"));
        return table.toString();
    }
}
