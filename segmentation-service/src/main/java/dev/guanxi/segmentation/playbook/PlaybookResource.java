package dev.guanxi.segmentation.playbook;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.MARKETING;
import static dev.guanxi.segmentation.access.Roles.OPERATIONS;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.text.Localized;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Playbooks over HTTP. */
@Path("/api/v1/playbooks")
@Tag(
        name = "Conduct and care",
        description = "What is expected of us, point by point, and checklists to tick (K1 to K3)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, OPERATIONS})
final class PlaybookResource {

    private final Playbooks playbooks;
    private final Languages languages;

    PlaybookResource(Playbooks playbooks, Languages languages) {
        this.playbooks = playbooks;
        this.languages = languages;
    }

    @GET
    @Operation(
            operationId = "listPlaybooks",
            summary = "List the playbooks of conduct and care",
            description = "The account manager's day, the care rules and the context figures; in English or Simplified"
                    + " Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PlaybookList.class)))
    public Response list() {
        Locale language = languages.ofRequest();
        return Localized.ok(new Page<>(playbooks.all(language), null), language);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getPlaybook",
            summary = "Read a playbook",
            description = "In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Playbook.class)))
    @Refuses(unknown = "PLAYBOOK_UNKNOWN")
    public Response get(@PathParam("code") String code) {
        Locale language = languages.ofRequest();
        return Localized.ok(playbooks.get(code, language), language);
    }

    @Schema(name = "PlaybookList")
    private record PlaybookList(
            @Schema(description = "All playbooks") @NotNull List<Playbook> items) {}
}
