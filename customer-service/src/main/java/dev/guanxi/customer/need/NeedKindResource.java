package dev.guanxi.customer.need;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.platform.http.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the five kinds of needs mean, over HTTP. */
@Path("/api/v1/need-kinds")
@Tag(name = "Needs")
@Produces(MediaType.APPLICATION_JSON)
public final class NeedKindResource {

    private static final String TEXTS = "dev.guanxi.customer.need.need-kinds";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Languages languages;

    NeedKindResource(Languages languages) {
        this.languages = languages;
    }

    /** The five kinds in the domain's order. */
    @Schema(name = "NeedKindList", examples = """
                    {"items":[{"kind":"STATED","name":"Stated need","meaning":"What the customer says it wants."}]}""")
    public record Kinds(@NotNull List<Kind> items) {}

    /** What one of them means. */
    @Schema(name = "NeedKindMeaning")
    public record Kind(NeedKind kind, String name, String meaning) {}

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listNeedKinds",
            summary = "Read what the five kinds of needs mean",
            description = "In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Kinds.class)))
    public Response list() {
        Locale language = languages.ofRequest();
        ResourceBundle texts =
                ResourceBundle.getBundle(TEXTS, language, NeedKindResource.class.getClassLoader(), ENGLISH_ELSE);
        List<Kind> kinds = Arrays.stream(NeedKind.values())
                .map(kind -> new Kind(kind, texts.getString(kind + ".name"), texts.getString(kind + ".meaning")))
                .toList();
        return Response.ok(new Kinds(kinds))
                .language(language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
