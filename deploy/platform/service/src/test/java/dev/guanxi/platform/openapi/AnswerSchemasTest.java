package dev.guanxi.platform.openapi;

import static dev.guanxi.platform.openapi.Apis.answering;
import static dev.guanxi.platform.openapi.Apis.api;
import static dev.guanxi.platform.openapi.Apis.object;
import static dev.guanxi.platform.openapi.Apis.taking;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class AnswerSchemasTest {

    private final OpenAPI api = api(OASFactory.createPathItem()
            .POST(answering(taking("Order"), "201", "Goods"))
            .GET(answering(taking(null), "200", "Shelf")));

    record Goods(String name, long version, boolean sold, Integer count) {}

    record Size(int width) {}

    @Schema(name = "Shelf")
    record Board(Size size, Goods best, int length) {}

    private List<String> required(String schema) {
        return api.getComponents().getSchemas().get(schema).getRequired();
    }

    private void described(org.eclipse.microprofile.openapi.models.media.Schema goods) {
        api.getComponents().setSchemas(Map.of("Order", object("name"), "Goods", goods, "Shelf", object("length")));
    }

    private void complete() throws IOException {
        new AnswerSchemas(Index.of(Goods.class, Size.class, Board.class)).complete(api);
    }

    @Test
    void whatIsPrimitiveIsAlwaysInAnAnswer() throws IOException {
        described(object("name", "version", "sold", "count"));

        complete();

        assertThat(required("Goods")).containsExactly("version", "sold");
        assertThat(required("Shelf")).containsExactly("length");
        assertThat(required("Order")).isNull();
    }

    @Test
    void whatIsRequiredAlreadyStaysSo() throws IOException {
        described(object("name", "version").required(List.of("name")));

        complete();

        assertThat(required("Goods")).containsExactly("name", "version");
    }

    @Test
    void aSchemaThatARequestLeadsToGetsNoStricter() throws IOException {
        org.eclipse.microprofile.openapi.models.media.Schema order =
                object().addProperty("size", ProblemSchemas.reference("Size"));
        org.eclipse.microprofile.openapi.models.media.Schema shelf =
                object("length").addProperty("size", ProblemSchemas.reference("Size"));
        api.getComponents()
                .setSchemas(
                        Map.of("Order", order, "Goods", object("version"), "Shelf", shelf, "Size", object("width")));

        complete();

        assertThat(required("Size")).isNull();
        assertThat(required("Shelf")).containsExactly("length");
    }

    @Test
    void aSchemaInsideAnAnswerIsOneToo() throws IOException {
        api.getComponents()
                .setSchemas(Map.of(
                        "Order", object(),
                        "Goods", object("version"),
                        "Shelf", object().addProperty("size", ProblemSchemas.reference("Size")),
                        "Size", object("width")));

        complete();

        assertThat(required("Size")).containsExactly("width");
    }
}
