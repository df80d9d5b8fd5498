package dev.guanxi.customer.relationship;

import static dev.guanxi.customer.access.Roles.ACCOUNT_MANAGER;
import static dev.guanxi.customer.access.Roles.ADMIN;
import static dev.guanxi.customer.access.Roles.COMPLIANCE;
import static dev.guanxi.customer.access.Roles.MANAGER;
import static dev.guanxi.customer.access.Roles.MARKETING;
import static dev.guanxi.customer.access.Roles.OPERATIONS;
import static dev.guanxi.customer.access.Roles.PARTNER;
import static dev.guanxi.customer.access.Roles.PROMOTER;

import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.customer.text.Texts;
import dev.guanxi.platform.http.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the five levels mean, over HTTP. */
@Path("/api/v1/relationship-levels")
@Tag(name = "Relationships")
@Produces(MediaType.APPLICATION_JSON)
public final class LevelMeaningResource {

    private final Languages languages;

    LevelMeaningResource(Languages languages) {
        this.languages = languages;
    }

    /** The five levels, the loosest first. */
    @Schema(name = "RelationshipLevelMeanings", examples = """
                    {"items":[{"level":"REACTIVE","name":"Reactive",
                               "meaning":"We sell, and ask the customer to call whenever there is a question."}]}""")
    public record Meanings(@NotNull List<Meaning> items) {}

    /** What one of them means. */
    @Schema(name = "RelationshipLevelMeaning")
    public record Meaning(RelationshipLevel level, String name, String meaning) {

        static Meaning of(RelationshipLevel level, Texts texts) {
            return new Meaning(level, texts.get(level + ".name"), texts.get(level + ".meaning"));
        }
    }

    @GET
    @RolesAllowed({ADMIN, MANAGER, ACCOUNT_MANAGER, PROMOTER, MARKETING, COMPLIANCE, OPERATIONS, PARTNER})
    @Operation(
            operationId = "listRelationshipLevels",
            summary = "Read what the five levels mean",
            description = "In English or Simplified Chinese by Accept-Language.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Meanings.class)))
    public Response list() {
        Texts texts = Texts.of(LevelMeaningResource.class, languages.ofRequest());
        return texts.answer(new Meanings(Arrays.stream(RelationshipLevel.values())
                .map(level -> Meaning.of(level, texts))
                .toList()));
    }
}
