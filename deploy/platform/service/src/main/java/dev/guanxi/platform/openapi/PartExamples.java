package dev.guanxi.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Examples that are there already: a schema without one of its own has what stands for it in the example of a schema that it
 * is part of, and a list one of its items. So nothing is written twice.
 */
final class PartExamples {

    private static final String ITEMS = "items";

    private final Map<String, Schema> schemas;

    private PartExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void addTo(Components components) {
        PartExamples examples = new PartExamples(components.getSchemas() == null ? Map.of() : components.getSchemas());
        boolean more = true;
        while (more) {
            more = examples.handOn();
        }
        examples.schemas.values().forEach(examples::ofItems);
    }

    /** Whether any schema got an example, which its own parts may need next. */
    private boolean handOn() {
        boolean found = false;
        for (Schema whole : schemas.values()) {
            if (hasExample(whole) && whole.getProperties() != null) {
                found |= handOn(whole, whole.getExamples().get(0));
            }
        }
        return found;
    }

    private boolean handOn(Schema whole, Object example) {
        boolean found = false;
        for (Map.Entry<String, Schema> property : whole.getProperties().entrySet()) {
            Schema part = named(property.getValue());
            Object value = example instanceof Map<?, ?> members ? first(members.get(property.getKey())) : null;
            if (part != null && !hasExample(part) && value instanceof Map) {
                part.addExample(value);
                found = true;
            }
        }
        return found;
    }

    private void ofItems(Schema list) {
        Schema items =
                list.getProperties() == null ? null : list.getProperties().get(ITEMS);
        Schema item = items == null || items.getItems() == null ? null : named(items);
        if (!hasExample(list) && item != null && hasExample(item)) {
            list.addExample(Map.of(ITEMS, List.of(item.getExamples().get(0))));
        }
    }

    /** The schema that a property refers to, or of which it is a list; null if it is neither. */
    private Schema named(Schema property) {
        String reference = property.getItems() == null
                ? property.getRef()
                : property.getItems().getRef();
        return reference == null ? null : schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Object first(Object value) {
        return value instanceof List<?> list ? list.stream().findFirst().orElse(null) : value;
    }

    private static boolean hasExample(Schema schema) {
        return schema.getExamples() != null && !schema.getExamples().isEmpty();
    }
}
