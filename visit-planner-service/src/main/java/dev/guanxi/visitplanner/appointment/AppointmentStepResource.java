package dev.guanxi.visitplanner.appointment;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;

import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.visitplanner.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The life cycle of an appointment over HTTP (V2). A step that the present state does not offer is 409. */
@Path("/api/v1/appointments/{id}")
@Tag(name = "Appointments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER})
public final class AppointmentStepResource {

    private static final String IF_MATCH = "ETag that was last read";

    private static final String REASON_OF_ERASED =
            "Of a customer who was erased the reason is `Erased person`: any other would be a text about it, 409"
                    + " PERSON_ERASED.";

    private final AppointmentService appointments;
    private final Caller caller;

    AppointmentStepResource(AppointmentService appointments, Caller caller) {
        this.appointments = appointments;
        this.caller = caller;
    }

    /** The time as it was repeated back. */
    @Schema(
            description = "The time as it was repeated back",
            examples = "{\"timeRepeatedBack\":\"2026-05-04T10:00:00+08:00\"}")
    public record Confirmation(
            @NotNull @Schema(format = "date-time") String timeRepeatedBack) {}

    /** Another time, and who wanted it why. */
    @Schema(
            description = "Another time, who wanted it and why. Without a time zone it stays in the one it is in.",
            examples = """
                    {"startsAt":"2026-05-05T14:00:00+08:00","endsAt":"2026-05-05T14:45:00+08:00","by":"CUSTOMER",
                     "reason":"The director is away on Monday"}""")
    public record Relocation(
            @NotNull @Schema(format = "date-time") String startsAt,
            @NotNull @Schema(format = "date-time") String endsAt,
            String timeZone,
            @NotNull Side by,
            @NotBlank @Size(max = 1000) String reason) {}

    /** Who called it off and why. */
    @Schema(
            description = "Who called it off and why",
            examples = "{\"by\":\"CUSTOMER\",\"reason\":\"The project is postponed\"}")
    public record Cancellation(
            @NotNull Side by, @NotBlank @Size(max = 1000) String reason) {}

    /** What was found. */
    @Schema(description = "What was found", examples = "{\"note\":\"Waited half an hour at the reception\"}")
    public record NoShow(@Size(max = 1000) String note) {}

    @POST
    @Path("/confirmation")
    @Operation(
            operationId = "confirmAppointment",
            summary = "Confirm an appointment",
            description = "Only when the time was repeated back and is the appointment's start: else 422"
                    + " TIME_NOT_REPEATED, which names the start.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appointment.class)))
    @Refuses(
            invalid = {"OFFSET_NOT_OF_ZONE", "TIME_AMBIGUOUS", "TIME_IN_GAP", "TIME_MALFORMED"},
            forbidden = "NOT_YOURS",
            unknown = "APPOINTMENT_UNKNOWN",
            conflict = {"APPOINTMENT_OVERLAP", "APPOINTMENT_STATE"},
            unprocessable = "TIME_NOT_REPEATED")
    public Uni<Response> confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Confirmation confirmation) {
        return take(id, ifMatch, request, new Step.Confirm(confirmation.timeRepeatedBack()));
    }

    @POST
    @Path("/move")
    @Operation(
            operationId = "moveAppointment",
            summary = "Move an appointment to another time",
            description = "It is proposed again and has to be confirmed anew; the history keeps the times before. "
                    + REASON_OF_ERASED)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appointment.class)))
    @Refuses(
            invalid = {"OFFSET_NOT_OF_ZONE", "TIME_AMBIGUOUS", "TIME_IN_GAP", "TIME_MALFORMED", "TIME_ZONE_UNKNOWN"},
            forbidden = "NOT_YOURS",
            unknown = "APPOINTMENT_UNKNOWN",
            conflict = {"APPOINTMENT_OVERLAP", "APPOINTMENT_STATE", "PERSON_ERASED"},
            unprocessable = {"END_BEFORE_START", "START_OUT_OF_RANGE", "TIME_UNCHANGED", "VISIT_LENGTH"})
    public Uni<Response> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Relocation to) {
        return take(
                id, ifMatch, request, new Step.Move(to.startsAt(), to.endsAt(), to.timeZone(), to.by(), to.reason()));
    }

    @POST
    @Path("/cancellation")
    @Operation(operationId = "cancelAppointment", summary = "Call an appointment off", description = REASON_OF_ERASED)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appointment.class)))
    @Refuses(
            forbidden = "NOT_YOURS",
            unknown = "APPOINTMENT_UNKNOWN",
            conflict = {"APPOINTMENT_STATE", "PERSON_ERASED"})
    public Uni<Response> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @NotNull @Valid Cancellation cancellation) {
        return take(id, ifMatch, request, new Step.Cancel(cancellation.by(), cancellation.reason()));
    }

    @POST
    @Path("/no-show")
    @Operation(
            operationId = "markNoShow",
            summary = "Say that the customer was not there",
            description =
                    "Of a confirmed appointment, and not before its start: else 409 VISIT_NOT_BEGUN. Of a customer who"
                            + " was erased it is said without a note: else 409 PERSON_ERASED.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Appointment.class)))
    @Refuses(
            forbidden = "NOT_YOURS",
            unknown = "APPOINTMENT_UNKNOWN",
            conflict = {"APPOINTMENT_STATE", "PERSON_ERASED", "VISIT_NOT_BEGUN"})
    public Uni<Response> noShow(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = IF_MATCH) String ifMatch,
            @Context Request request,
            @Valid NoShow noShow) {
        return take(id, ifMatch, request, new Step.MarkNoShow(noShow == null ? null : noShow.note()));
    }

    private Uni<Response> take(UUID id, String ifMatch, Request request, Step step) {
        return appointments
                .take(caller.actor(), id, version -> Versions.requireMatch(ifMatch, request, version), step)
                .map(AppointmentResource::changed);
    }
}
