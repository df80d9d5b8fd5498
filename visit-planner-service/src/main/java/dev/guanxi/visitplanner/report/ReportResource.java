package dev.guanxi.visitplanner.report;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;
import static dev.guanxi.visitplanner.access.Roles.OPERATIONS;

import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.visitplanner.access.Caller;
import dev.guanxi.visitplanner.http.Spoken;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports of visits over HTTP. */
@Path("/api/v1/appointments/{id}/report")
@Tag(name = "Reports", description = "What came of a visit, by its five purposes, and what was promised")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {

    private final ReportService reports;
    private final Languages languages;
    private final Caller caller;

    ReportResource(ReportService reports, Languages languages, Caller caller) {
        this.reports = reports;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
    @Operation(
            operationId = "reportVisit",
            summary = "Report a visit",
            description = "Makes the appointment a kept one, not before its start (409 VISIT_NOT_BEGUN). Three purposes"
                    + " reached are SUCCESSFUL, five PERFECT. Each promise becomes a task; more than three are warned"
                    + " of. Of a customer who was erased, a report tells which purposes were reached and no more: else 409"
                    + " PERSON_ERASED. If-Match is the appointment's ETag. Safe to repeat with a client-made id or an"
                    + " Idempotency-Key: the repeat answers 200.")
    @APIResponse(
            responseCode = "201",
            description = "Reported",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(
            responseCode = "200",
            description = "Reported by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @Refuses(
            forbidden = "NOT_YOURS",
            unknown = "APPOINTMENT_UNKNOWN",
            conflict = {"APPOINTMENT_OVERLAP", "APPOINTMENT_STATE", "ID_TAKEN", "PERSON_ERASED", "VISIT_NOT_BEGUN"},
            unprocessable = "PROMISE_DUE_OUT_OF_RANGE")
    public Uni<Response> report(
            @PathParam("id") UUID appointmentId,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the appointment that was last read")
                    String ifMatch,
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @Context Request request,
            @NotNull @Valid ReportData data) {
        var asked = new ReportService.Request(
                appointmentId, version -> Versions.requireMatch(ifMatch, request, version), key, data);
        Locale language = languages.ofRequest();
        return reports.report(caller.actor(), asked, language).map(written -> written(written, language));
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(operationId = "getReport", summary = "Read the report of a visit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Report.class)))
    @Refuses(unknown = "REPORT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID appointmentId) {
        Locale language = languages.ofRequest();
        return reports.ofAppointment(appointmentId, language).map(report -> Spoken.in(language, Response.ok(report)));
    }

    private static Response written(Made<Report> written, Locale language) {
        Response.ResponseBuilder response = written.created()
                ? Response.created(UriBuilder.fromPath("/api/v1/appointments/{id}/report")
                        .build(written.value().appointmentId()))
                : Response.ok();
        return Spoken.in(language, response.entity(written.value()));
    }
}
