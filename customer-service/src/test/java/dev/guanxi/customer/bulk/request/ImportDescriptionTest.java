package dev.guanxi.customer.bulk.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reads the description of the API knows how to write a file. */
@QuarkusTest
class ImportDescriptionTest {

    private static JsonNode described(String path) {
        return new Client(null).get("/q/openapi?format=json").expect(200).body().at("/paths/~1api~1v1~1" + path);
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnIsDescribed(ImportKind kind) {
        JsonNode operation = described("imports/post");
        String description = operation.path("description").asText();

        assertThat(kind.columns())
                .allSatisfy(
                        column -> assertThat(ColumnForms.of(column)).as(column).contains("`"));
        assertThat(description).contains("Roles: ").contains(ImportDescription.table(kind));
        assertThat(StreamSupport.stream(operation.path("parameters").spliterator(), false)
                        .filter(one -> one.path("name").asText().equals("kind"))
                        .map(one -> one.at("/schema/enum").toString()))
                .singleElement()
                .asString()
                .contains(kind.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"customers", "purchases", "returns", "opportunities", "prospects", "contacts"})
    void anExportIsShownInBothFormats(String kind) {
        JsonNode content = described("exports~1" + kind + "/get/responses/200/content");

        assertThat(content.at("/text~1csv/schema/examples/0").asText())
                .contains(",")
                .doesNotContain("{");
        assertThat(content.at("/application~1x-ndjson/schema/examples/0").isObject())
                .as("one line, which the description shows as the object that it is")
                .isTrue();
    }
}
