package dev.guanxi.platform.openapi;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The named schemas that some contents lead to. */
final class SchemasReached {

    private final Components components;
    private final Set<String> names = new TreeSet<>();

    SchemasReached(Components components) {
        this.components = components;
    }

    Set<String> names() {
        return names;
    }

    /** @param content null where there is none */
    void from(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::from);
        }
    }

    private void from(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            fromNamed(name(schema));
        }
        from(schema.getItems());
        from(schema.getAdditionalPropertiesSchema());
        fromAll(schema.getProperties() == null ? null : schema.getProperties().values());
        fromAll(schema.getAllOf());
        fromAll(schema.getAnyOf());
        fromAll(schema.getOneOf());
    }

    private void fromNamed(String name) {
        if (names.add(name)) {
            from(components.getSchemas().get(name));
        }
    }

    private void fromAll(Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::from);
        }
    }

    /** The name by which a schema refers to another. */
    static String name(Schema reference) {
        return reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1);
    }
}
