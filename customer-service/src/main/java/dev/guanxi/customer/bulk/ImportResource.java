package dev.guanxi.customer.bulk;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.bulk.request.ImportFormat;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.bulk.request.ImportParameters;
import dev.guanxi.customer.bulk.request.ImportRequest;
import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports over HTTP. */
@Path("/api/v1/imports")
@Tag(
        name = "Imports",
        description = "Customers, purchases, opportunities, prospects and contacts from files of any size")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private static final String KINDS = "customers, purchases (with returns), opportunities, prospects or contacts";

    private final ImportService imports;
    private final Caller caller;

    ImportResource(ImportService imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    @POST
    @Blocking
    @Consumes({CSV, NDJSON})
    @RolesAllowed({ADMIN, MANAGER, PARTNER})
    @Operation(
            operationId = "startImport",
            summary = "Import customers, purchases, opportunities, prospects or contacts",
            description =
                    "The file streams in; when all of it is kept the answer is 202 and the rows are worked through."
                            + " A bad row is rejected with its reason and stops nothing; a purchase is taken whole or not at all,"
                            + " so the other rows of its reference that stand within 1,000 rows of one another are rejected with"
                            + " it (PURCHASE_INCOMPLETE). From first to last the rows of a purchase stand within 10,000 rows; else"
                            + " each is rejected (PURCHASE_TOO_LARGE). What a file says was credited is taken"
                            + " at its word, even where that is more than was paid. Repeating an import changes nothing; under"
                            + " the same Idempotency-Key it is not even worked through again, and the answer is 200.")
    @APIResponse(
            responseCode = "202",
            description = "The content is kept and will be worked through; see Location",
            content = @Content(schema = @Schema(implementation = Import.class)))
    @APIResponse(
            responseCode = "200",
            description = "Started by an earlier request with the same key, options and content",
            content = @Content(schema = @Schema(implementation = Import.class)))
    @Refuses(invalid = {"KIND_INVALID", "OPTION_INVALID", "UPLOAD_INCOMPLETE"})
    public Response start(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @QueryParam("kind") @Parameter(description = KINDS, required = true) String kind,
            @BeanParam ImportParameters parameters,
            @HeaderParam("Content-Type") String contentType,
            @Context UriInfo address,
            InputStream content) {
        ImportKind known = kind(kind);
        refuseEmptyParameters(address);
        ImportRequest wanted = new ImportRequest(
                        known,
                        format(contentType),
                        caller.scope(),
                        caller.subject(),
                        parameters.dryRun(),
                        parameters.options())
                .checked();
        return received(imports.receive(wanted, key, content));
    }

    private static Response received(Made<Import> received) {
        Import one = received.value();
        return Response.status(received.created() ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(one)
                .location(UriBuilder.fromPath("/api/v1/imports/{id}").build(one.id()))
                .build();
    }

    private static ImportKind kind(String kind) {
        try {
            return ImportKind.valueOf(kind == null ? "" : kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField("KIND_INVALID", "query:kind", kind, KINDS + ".");
        }
    }

    /** A bare semicolon ends a parameter: what stood behind it would be lost without a word. */
    private static void refuseEmptyParameters(UriInfo address) {
        address.getQueryParameters().forEach((name, values) -> {
            if (values.contains("")) {
                throw Refusal.invalidField(
                        "OPTION_INVALID",
                        "query:" + name,
                        "",
                        "A value, or no such parameter; a semicolon is written as %3B.");
            }
        });
    }

    private static ImportFormat format(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(NDJSON)
                ? ImportFormat.NDJSON
                : ImportFormat.CSV;
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(operationId = "listImports", summary = "List imports, the newest first")
    public Uni<Page<Import>> list(
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return imports.list(caller.scope(), Cursor.decode(cursor, 1), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(operationId = "getImport", summary = "See how an import stands")
    @Refuses(unknown = "IMPORT_UNKNOWN")
    public Uni<Import> get(@PathParam("id") UUID id) {
        return imports.get(caller.scope(), id);
    }

    @GET
    @Path("/{id}/rejections")
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(operationId = "listRejections", summary = "List the rows that were not taken, and why")
    @Refuses(unknown = "IMPORT_UNKNOWN")
    public Uni<Page<Rejection>> rejections(
            @PathParam("id") UUID id,
            @QueryParam("code") @Parameter(description = "Only these", example = "CUSTOMER_MISSING") String code,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return imports.rejections(caller.scope(), id, code, Cursor.decode(cursor, 1), Limit.of(limit));
    }
}
