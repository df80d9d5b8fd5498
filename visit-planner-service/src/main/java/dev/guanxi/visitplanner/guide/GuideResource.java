package dev.guanxi.visitplanner.guide;

import static dev.guanxi.visitplanner.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.visitplanner.access.Roles.ADMIN;
import static dev.guanxi.visitplanner.access.Roles.MANAGER;
import static dev.guanxi.visitplanner.access.Roles.OPERATIONS;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.visitplanner.appointment.ChecklistItem;
import dev.guanxi.visitplanner.http.Spoken;
import dev.guanxi.visitplanner.report.VisitPurpose;
import dev.guanxi.visitplanner.text.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The purposes of a visit (V1) and the checklist of an appointment (V2), by Accept-Language. */
@Path("/api/v1/visits")
@Tag(name = "Guide", description = "What to heed, in English or Simplified Chinese")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, OPERATIONS})
public final class GuideResource {

    private final Languages languages;

    GuideResource(Languages languages) {
        this.languages = languages;
    }

    /** A list of texts, and what holds for all of them. */
    @Schema(description = "A list of texts in their order, and what holds for all of them.", examples = """
                    {"items":[{"code":"PRESENT_COMPANY","text":"Present the company and its products."},
                              {"code":"GIVE_REASONS","text":"Give reasons to choose them."},
                              {"code":"SHOW_SERVICE","text":"Show the intent to serve well."},
                              {"code":"BE_REMEMBERED","text":"Be remembered for a time to come."},
                              {"code":"FIRST_THOUGHT","text":"Be the first thought when a need arises."}],
                     "note":"A visit that reaches three of these is successful, five perfect. A visit is not a closing."}""")
    public record Guide(@NotNull List<Item> items, String note) {

        /** A text and the code that reports and appointments name it by. */
        @Schema(name = "GuideItem")
        public record Item(
                @Schema(examples = "PRESENT_COMPANY") String code, String text) {}
    }

    @GET
    @Path("/purposes")
    @Operation(operationId = "getVisitPurposes", summary = "Read the five purposes of a visit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Guide.class)))
    public Response purposes() {
        return guide("purpose.", VisitPurpose.values());
    }

    @GET
    @Path("/appointment-checklist")
    @Operation(operationId = "getAppointmentChecklist", summary = "Read what to heed while making an appointment")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Guide.class)))
    public Response checklist() {
        return guide("checklist.", ChecklistItem.values());
    }

    private Response guide(String prefix, Enum<?>[] codes) {
        Locale language = languages.ofRequest();
        List<Guide.Item> items = Arrays.stream(codes)
                .map(code -> new Guide.Item(code.name(), Texts.of(language, prefix + code.name())))
                .toList();
        return Spoken.in(language, Response.ok(new Guide(items, Texts.of(language, prefix + "note"))));
    }
}
