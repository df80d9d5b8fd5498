package dev.guanxi.customer.export;

import dev.guanxi.platform.problem.Refusal;
import java.util.Locale;

/** How the records are written. */
enum ExportFormat {
    CSV("text/csv; charset=UTF-8"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that is asked for.
     *
     * @param format the parameter, which goes before what is accepted
     * @param accept the header; CSV unless it names the other alone
     */
    static ExportFormat of(String format, String accept) {
        if (format == null) {
            boolean json = accept != null && accept.contains(NDJSON.mediaType) && !accept.contains("text/csv");
            return json ? NDJSON : CSV;
        }
        return switch (format) {
            case "csv" -> CSV;
            case "ndjson" -> NDJSON;
            default -> throw Refusal.invalidField("FORMAT_INVALID", "query:format", format, "csv or ndjson.");
        };
    }
}
