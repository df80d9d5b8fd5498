package dev.guanxi.platform.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Defaults of parameters: {@code @DefaultValue} gives text to every type. */
final class Defaults {

    private Defaults() {}

    /** Makes the default of a whole number a number. */
    static void asNumber(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema != null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Long.valueOf(text));
        }
    }
}
