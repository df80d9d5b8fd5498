package dev.guanxi.customer.bulk.request;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the file is written, as query parameters. */
public class ImportParameters {

    @QueryParam("dryRun")
    @Parameter(description = "true: the rows are worked through and counted, and nothing is changed", example = "true")
    public Boolean dryRun;

    @QueryParam("mapping")
    @Parameter(
            description = "Our column names to the file's, where they differ: ours:theirs,ours:theirs. A column of the"
                    + " file that is none of ours refuses the file, unless it is left out: :theirs",
            example = "[\"reference:InvoiceNo\", \"sku:StockCode\", \"customer:CustomerID\", \":Country\"]")
    public List<String> mapping;

    @QueryParam("constant")
    @Parameter(
            description = "Values of columns that the file lacks: column:value,column:value."
                    + " Where the file has the column too, its value wins unless it is empty",
            example = "[\"system:pos\", \"currency:GBP\"]")
    public List<String> constants;

    @QueryParam("encoding")
    @Parameter(description = "Character set, UTF-8 if absent", example = "GB18030")
    public String encoding;

    @QueryParam("delimiter")
    @Parameter(description = "Between columns, a comma if absent; a semicolon is written as %3B", example = ";")
    public String delimiter;

    @QueryParam("decimal")
    @Parameter(
            description = "Decimal sign, a point if absent. With a comma, points may part groups of three digits",
            example = ",")
    public String decimal;

    @QueryParam("timeZone")
    @Parameter(
            description =
                    "IANA zone of times without an offset, UTC if absent. A time that the clocks skip is rejected;"
                            + " of one that they show twice the earlier is taken",
            example = "Asia/Shanghai")
    public String timeZone;

    @QueryParam("timePattern")
    @Parameter(description = "Pattern of times, ISO 8601 if absent", example = "dd/MM/yyyy HH:mm")
    public String timePattern;

    public boolean dryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    public ImportOptions options() {
        return new ImportOptions(
                ImportOptions.mapped(mapping),
                ImportOptions.leftOut(mapping),
                ImportOptions.pairs("constant", constants),
                encoding,
                delimiter,
                decimal,
                timeZone,
                timePattern);
    }
}
