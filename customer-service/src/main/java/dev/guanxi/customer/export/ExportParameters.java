package dev.guanxi.customer.export;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In what form an export comes. */
public class ExportParameters {

    @QueryParam("format")
    @Parameter(
            description = "csv or ndjson; goes before Accept",
            example = "ndjson",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"csv", "ndjson"}))
    public String format;

    @HeaderParam("Accept")
    @Parameter(hidden = true)
    public String accept;

    ExportFormat wanted() {
        return ExportFormat.of(format, accept);
    }
}
