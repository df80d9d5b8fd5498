package dev.guanxi.customer.export;

import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.opportunity.OpportunityFilter;
import dev.guanxi.customer.profile.CustomerFilter;
import dev.guanxi.customer.prospect.ProspectFilter;
import dev.guanxi.customer.purchase.ReturnFilter;
import dev.guanxi.customer.purchase.TradeFilter;
import dev.guanxi.platform.openapi.Refuses;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports over HTTP. The requests block: each is served by a thread that waits for its reader. */
@Path("/api/v1/exports")
@Tag(name = "Exports", description = "Everything of one kind, streamed as CSV or JSON lines that an import reads")
@Produces({"text/csv", "application/x-ndjson"})
public final class ExportResource {

    private final ExportStreams streams;
    private final CustomerExports customers;
    private final TradeExports trade;
    private final OpportunityExports opportunities;
    private final ProspectExports prospects;
    private final ContactExports contacts;
    private final Caller caller;

    ExportResource(
            ExportStreams streams,
            CustomerExports customers,
            TradeExports trade,
            OpportunityExports opportunities,
            ProspectExports prospects,
            ContactExports contacts,
            Caller caller) {
        this.streams = streams;
        this.customers = customers;
        this.trade = trade;
        this.opportunities = opportunities;
        this.prospects = prospects;
        this.contacts = contacts;
        this.caller = caller;
    }

    @GET
    @Path("/customers")
    @Blocking
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(
            operationId = "exportCustomers",
            summary = "Export customers",
            description = "In the columns of an import of customers; narrowed as the list is.")
    @APIResponse(
            responseCode = "200",
            description = "The records, page by page as they are read",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.CUSTOMERS_CSV)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.CUSTOMERS_JSON))
            })
    @Refuses(invalid = "FORMAT_INVALID", overloaded = "EXPORTS_BUSY")
    public Response customers(@Valid @BeanParam CustomerFilter filter, @BeanParam ExportParameters parameters) {
        return streams.response(customers.of(caller.scope(), filter), parameters.wanted());
    }

    @GET
    @Path("/purchases")
    @Blocking
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(
            operationId = "exportPurchases",
            summary = "Export purchases with their lines",
            description = "A row for each line in a CSV, an object for each purchase in JSON lines.")
    @APIResponse(
            responseCode = "200",
            description = "The records, page by page as they are read",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.PURCHASES_CSV)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.PURCHASES_JSON))
            })
    @Refuses(invalid = "FORMAT_INVALID", overloaded = "EXPORTS_BUSY")
    public Response purchases(@Valid @BeanParam TradeFilter filter, @BeanParam ExportParameters parameters) {
        return streams.response(trade.purchases(caller.scope(), filter), parameters.wanted());
    }

    @GET
    @Path("/returns")
    @Blocking
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(
            operationId = "exportReturns",
            summary = "Export returns with their lines",
            description =
                    "In the columns of an import of purchases, with quantities below zero; narrowed as the list is.")
    @APIResponse(
            responseCode = "200",
            description = "The records, page by page as they are read",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.RETURNS_CSV)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.RETURNS_JSON))
            })
    @Refuses(invalid = "FORMAT_INVALID", overloaded = "EXPORTS_BUSY")
    public Response returns(@Valid @BeanParam ReturnFilter filter, @BeanParam ExportParameters parameters) {
        return streams.response(trade.returns(caller.scope(), filter), parameters.wanted());
    }

    @GET
    @Path("/opportunities")
    @Blocking
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(
            operationId = "exportOpportunities",
            summary = "Export opportunities",
            description = "In the columns of an import of opportunities; narrowed as the list is.")
    @APIResponse(
            responseCode = "200",
            description = "The records, page by page as they are read",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.OPPORTUNITIES_CSV)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.OPPORTUNITIES_JSON))
            })
    @Refuses(invalid = "FORMAT_INVALID", overloaded = "EXPORTS_BUSY")
    public Response opportunities(@Valid @BeanParam OpportunityFilter filter, @BeanParam ExportParameters parameters) {
        return streams.response(opportunities.of(caller.scope(), filter), parameters.wanted());
    }

    @GET
    @Path("/prospects")
    @Blocking
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(
            operationId = "exportProspects",
            summary = "Export prospects with their customers",
            description = "In the columns of an import of prospects; narrowed as the list is.")
    @APIResponse(
            responseCode = "200",
            description = "The records, page by page as they are read",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.PROSPECTS_CSV)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.PROSPECTS_JSON))
            })
    @Refuses(invalid = "FORMAT_INVALID", overloaded = "EXPORTS_BUSY")
    public Response prospects(@Valid @BeanParam ProspectFilter filter, @BeanParam ExportParameters parameters) {
        return streams.response(prospects.of(caller.scope(), filter), parameters.wanted());
    }

    @GET
    @Path("/contacts")
    @Blocking
    @RolesAllowed({ADMIN, MANAGER, OPERATIONS, PARTNER})
    @Operation(
            operationId = "exportContacts",
            summary = "Export contacts",
            description = "In the columns of an import of contacts.")
    @APIResponse(
            responseCode = "200",
            description = "The records, page by page as they are read",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.CONTACTS_CSV)),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(implementation = String.class, examples = ExportExamples.CONTACTS_JSON))
            })
    @Refuses(invalid = "FORMAT_INVALID", overloaded = "EXPORTS_BUSY")
    public Response contacts(@QueryParam("customerId") UUID customerId, @BeanParam ExportParameters parameters) {
        return streams.response(contacts.of(caller.scope(), customerId), parameters.wanted());
    }
}
