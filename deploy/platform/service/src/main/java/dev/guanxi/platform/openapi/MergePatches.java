package dev.guanxi.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What a merge patch may say (RFC 7396): any of a thing's members, and null to remove one. Operations name the thing
 * itself; a client made from the description could not leave out what the whole thing needs.
 */
final class MergePatches {

    private static final String MEDIA_TYPE = "application/merge-patch+json";

    private final Components components;
    private final Map<String, Integer> uses;

    /** @param uses how often the description refers to each schema; what only patches named is removed */
    MergePatches(Components components, Map<String, Integer> uses) {
        this.components = components;
        this.uses = uses;
    }

    void describe(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType patch = operation.getRequestBody().getContent().getMediaType(MEDIA_TYPE);
        if (patch != null && patch.getSchema() != null && patch.getSchema().getRef() != null) {
            describe(patch, patch.getSchema().getRef());
        }
    }

    private void describe(MediaType patch, String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        Schema whole = components.getSchemas().get(name);
        if (whole.getRequired() == null || whole.getRequired().isEmpty()) {
            return;
        }
        String patchName = name.replaceFirst("(Data|Change|Details)?$", "Patch");
        components.addSchema(patchName, optional(whole));
        patch.setSchema(ProblemSchemas.reference(patchName));
        if (uses.merge(reference, -1, Integer::sum) == 0) {
            components.removeSchema(name);
        }
    }

    private static Schema optional(Schema whole) {
        Schema optional = OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description("What shall change; null removes, what is absent stays.")
                .examples(whole.getExamples());
        whole.getProperties()
                .forEach((name, property) -> optional.addProperty(
                        name,
                        OASFactory.createSchema()
                                .description(property.getDescription())
                                .anyOf(List.of(
                                        property, OASFactory.createSchema().type(List.of(SchemaType.NULL))))));
        return optional;
    }
}
