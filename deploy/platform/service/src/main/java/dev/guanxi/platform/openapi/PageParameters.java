package dev.guanxi.platform.openapi;

import dev.guanxi.platform.http.Limit;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** {@code limit} and {@code cursor} of lists, described once. */
final class PageParameters {

    private static final String LIMIT = "limit";
    private static final String CURSOR = "cursor";

    private PageParameters() {}

    static void addTo(Components components) {
        components.addParameter(
                LIMIT,
                parameter(LIMIT, "How many items the page may have.")
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.INTEGER))
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Limit.MAX))
                                .defaultValue(Limit.DEFAULT)));
        components.addParameter(
                CURSOR,
                parameter(CURSOR, "The value of next from the page before, unchanged; absent for the first page.")
                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter().name(name).in(In.QUERY).description(description);
    }

    /** Lets an operation refer to the shared description in place of one of its own. */
    static void share(Operation operation) {
        if (operation.getParameters() != null) {
            operation.setParameters(operation.getParameters().stream()
                    .map(PageParameters::shared)
                    .toList());
        }
    }

    private static Parameter shared(Parameter parameter) {
        boolean shared = parameter.getIn() == In.QUERY && List.of(LIMIT, CURSOR).contains(parameter.getName());
        return shared ? OASFactory.createParameter().ref("#/components/parameters/" + parameter.getName()) : parameter;
    }
}
