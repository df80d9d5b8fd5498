package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;
import static dev.guanxi.visitplanner.access.Roles.OPERATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.MergePatch;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Patches;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.visitplanner.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appointments over HTTP: made, read and annotated; for their life cycle see {@link AppointmentStepResource}. */
@Path("/api/v1/appointments")
@Tag(name = "Appointments", description = "Made before a visit, from the first proposal to the end")
@Produces(MediaType.APPLICATION_JSON)
public final class AppointmentResource {

    private final AppointmentService appointments;
    private final AppointmentReader reader;
    private final Patches patches;
    private final Caller caller;

    AppointmentResource(AppointmentService appointments, AppointmentReader reader, Patches patches, Caller caller) {
        this.appointments = appointments;
        this.reader = reader;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
    @Operation(
            operationId = "proposeAppointment",
            summary = "Propose an appointment",
            description =
                    "Safe to repeat with a client-made id or an Idempotency-Key: the repeat answers 200. An account"
                            + " manager makes their own, a manager anybody's. 409 APPOINTMENT_OVERLAP names the appointment that"
                            + " takes up the time. A past time may be recorded afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = Appointment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Proposed by an earlier request with the same id or key",
            content = @Content(schema = @Schema(implementation = Appointment.class)))
    @Refuses(
            invalid = {"OFFSET_NOT_OF_ZONE", "TIME_AMBIGUOUS", "TIME_IN_GAP", "TIME_MALFORMED", "TIME_ZONE_UNKNOWN"},
            forbidden = "NOT_YOURS",
            conflict = {"APPOINTMENT_OVERLAP", "ID_TAKEN", "PERSON_ERASED"},
            unprocessable = {
                "CHECKLIST_ITEM_DERIVED",
                "CUSTOMER_UNKNOWN",
                "END_BEFORE_START",
                "START_OUT_OF_RANGE",
                "VISIT_LENGTH"
            })
    public Uni<Response> propose(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid AppointmentData data) {
        return appointments.propose(caller.actor(), key, data).map(AppointmentResource::written);
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description = "In order of their start.")
    public Uni<Page<Appointment>> list(
            @Valid @BeanParam AppointmentFilter filter,
            @QueryParam("limit") @Parameter(description = "1 to 200, 50 if absent") Integer limit,
            @QueryParam("cursor") @Parameter(description = "next of the page before") String cursor) {
        return reader.list(filter, Cursor.decode(cursor, 2), Limit.of(limit));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(operationId = "getAppointment", summary = "Read an appointment")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appointment.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "APPOINTMENT_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        return reader.get(id).map(found -> Versions.read(request, found, found.version()));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
    @Operation(
            operationId = "getAppointmentHistory",
            summary = "Read every version of an appointment",
            description = "Oldest first: what was done, by whom, why, and to which time.")
    @Refuses(unknown = "APPOINTMENT_UNKNOWN")
    public Uni<Page<AppointmentChange>> history(@PathParam("id") UUID id) {
        return reader.history(id).map(changes -> new Page<>(List.copyOf(changes), null));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
    @Operation(
            operationId = "changeAppointment",
            summary = "Change what is noted of an appointment",
            description =
                    "JSON merge patch (RFC 7396) of subject, place, notes, respondent and checklist. The time changes"
                            + " by moving the appointment, the state by the requests for it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appointment.class)))
    @Refuses(
            forbidden = "NOT_YOURS",
            unknown = "APPOINTMENT_UNKNOWN",
            conflict = "PERSON_ERASED",
            unprocessable = "CHECKLIST_ITEM_DERIVED")
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag that was last read") String ifMatch,
            @Context Request request,
            @NotNull @Schema(implementation = AppointmentDetails.class) JsonNode patch) {
        return appointments
                .edit(
                        caller.actor(),
                        id,
                        version -> Versions.requireMatch(ifMatch, request, version),
                        current -> patches.apply(current, patch, AppointmentDetails.class))
                .map(AppointmentResource::changed);
    }

    static Response changed(Appointment appointment) {
        return Response.ok(appointment).tag(Versions.tag(appointment.version())).build();
    }

    private static Response written(Made<Appointment> written) {
        Appointment appointment = written.value();
        return Versions.written(
                written.created(), "/api/v1/appointments/{id}", appointment.id(), appointment, appointment.version());
    }
}
