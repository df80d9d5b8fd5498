package dev.guanxi.segmentation.playbook;

import static dev.guanxi.segmentation.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.segmentation.access.Roles.ADMIN;
import static dev.guanxi.segmentation.access.Roles.MANAGER;
import static dev.guanxi.segmentation.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.http.Limit;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.http.Versions;
import dev.guanxi.platform.openapi.Refuses;
import dev.guanxi.segmentation.playbook.ChecklistService.Viewer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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

/** Checklists over HTTP. */
@Path("/api/v1/checklists")
@Tag(name = "Conduct and care")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER})
final class ChecklistResource {

    private static final String PATH = "/api/v1/checklists/{id}";

    private final ChecklistService checklists;
    private final Playbooks playbooks;
    private final Languages languages;
    private final SecurityIdentity caller;

    ChecklistResource(ChecklistService checklists, Playbooks playbooks, Languages languages, SecurityIdentity caller) {
        this.checklists = checklists;
        this.playbooks = playbooks;
        this.languages = languages;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeChecklist",
            summary = "Begin a checklist of a playbook for a day or a visit",
            description = "One for each person, playbook, day and visit: asking again answers with the one there is.")
    @APIResponse(
            responseCode = "201",
            description = "Made by this request",
            content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @APIResponse(
            responseCode = "200",
            description = "There already",
            content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @Refuses(conflict = "ID_TAKEN", unprocessable = "PLAYBOOK_UNKNOWN")
    public Uni<Response> make(
            @HeaderParam("Idempotency-Key") @Parameter(description = "From 1 to 200 characters") String key,
            @NotNull @Valid NewChecklistData asked) {
        Locale language = languages.ofRequest();
        return checklists.make(viewer(), key, asked).map(made -> {
            Checklist found = made.checklist();
            Response written = Versions.written(made.made(), PATH, found.id(), view(found, language), found.version());
            return localized(written, language);
        });
    }

    @GET
    @Operation(
            operationId = "listChecklists",
            summary = "List checklists, the newest first",
            description = "Your own; admin and manager see all.")
    @Refuses(unknown = "PLAYBOOK_UNKNOWN")
    public Uni<Page<ChecklistView>> list(
            @QueryParam("owner") @Parameter(description = "The subject of the owner's token") String owner,
            @QueryParam("playbook") String playbook,
            @QueryParam("day") LocalDate day,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        Locale language = languages.ofRequest();
        return checklists
                .list(viewer(), owner, playbook, day, Cursor.decode(cursor, 1), Limit.of(limit))
                .map(page -> page.map(one -> view(one, language)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getChecklist", summary = "Read a checklist with what was ticked, by whom and when")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    @Refuses(unknown = "CHECKLIST_UNKNOWN")
    public Uni<Response> get(@PathParam("id") UUID id, @Context Request request) {
        Locale language = languages.ofRequest();
        return checklists
                .get(viewer(), id)
                .map(found -> localized(Versions.read(request, view(found, language), found.version()), language));
    }

    @PUT
    @Path("/{id}/items/{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "tickChecklistItem",
            summary = "Tick an item, or take a tick back",
            description =
                    "With the ETag of the checklist in If-Match. What is ticked so already changes nothing, so that a"
                            + " repeat is safe.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChecklistView.class)))
    @APIResponse(responseCode = "412", description = "A problem: the checklist has changed since it was read")
    @Refuses(unknown = {"CHECKLIST_ITEM_UNKNOWN", "CHECKLIST_UNKNOWN"})
    public Uni<Response> tick(
            @PathParam("id") UUID id,
            @PathParam("item") String item,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read") String ifMatch,
            @Context Request request,
            @NotNull @Valid TickData said) {
        Locale language = languages.ofRequest();
        return checklists
                .tick(viewer(), id, item, said, version -> Versions.requireMatch(ifMatch, request, version))
                .map(found -> localized(
                        Versions.written(false, PATH, found.id(), view(found, language), found.version()), language));
    }

    private ChecklistView view(Checklist checklist, Locale language) {
        return ChecklistView.of(checklist, playbooks.get(checklist.playbook(), language));
    }

    private Viewer viewer() {
        return new Viewer(caller.getPrincipal().getName(), caller.hasRole(ADMIN) || caller.hasRole(MANAGER));
    }

    private static Response localized(Response answer, Locale language) {
        return Response.fromResponse(answer)
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
