package dev.guanxi.segmentation.investment;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import dev.guanxi.segmentation.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer's return on investment over HTTP. */
@Path("/api/v1/accounts/{customerId}/investment")
@Tag(name = "Return on investment", description = "What customers cost us and earn us (S9)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, MARKETING, OPERATIONS})
final class CustomerInvestmentResource {

    private final InvestmentService investments;
    private final Languages languages;

    CustomerInvestmentResource(InvestmentService investments, Languages languages) {
        this.investments = investments;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "getCustomerInvestment",
            summary = "Read what a customer cost us and earned us",
            description = "Time, visits, gifts and support against margin, part by part; what is assumed is said.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CustomerInvestmentView.class)))
    @Refuses(invalid = "PERIOD_EMPTY", unknown = "ACCOUNT_UNKNOWN")
    public Uni<Response> investment(
            @PathParam("customerId") UUID customerId,
            @QueryParam("from")
                    @Parameter(
                            description = "First day, in UTC; a year before the end if absent",
                            example = "2025-01-01")
                    LocalDate from,
            @QueryParam("until")
                    @Parameter(description = "Day after the last, in UTC; tomorrow if absent", example = "2026-01-01")
                    LocalDate until) {
        Locale language = languages.ofRequest();
        return investments
                .of(customerId, from, until)
                .map(answer -> Localized.ok(CustomerInvestmentView.of(answer, Texts.in(language)), language));
    }
}
