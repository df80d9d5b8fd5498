package dev.guanxi.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.OpenApiChecks;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest extends OpenApiChecks {

    @Test
    void everyPropertySaysWhatItIs() {
        assertThat(properties()).hasSizeGreaterThan(700).allSatisfy(one -> assertThat(
                        one.schema().path("description").asText())
                .as(one.name())
                .isNotBlank());
    }

    @Test
    void everyThingHasAnExample() {
        assertThat(api().at("/components/schemas").properties())
                .filteredOn(one -> one.getValue().has("properties"))
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(one.getValue().path("examples"))
                        .as(one.getKey())
                        .isNotEmpty());
    }

    private record Property(String name, JsonNode schema) {}

    private List<Property> properties() {
        List<Property> found = new ArrayList<>();
        collect("", api().at("/components"), found);
        return found;
    }

    /** Also those of schemas within schemas. */
    private static void collect(String path, JsonNode node, List<Property> found) {
        if (node.path("properties").isObject() && !path.endsWith("/properties")) {
            node.path("properties")
                    .properties()
                    .forEach(one -> found.add(new Property(path + "/" + one.getKey(), one.getValue())));
        }
        if (node.isArray()) {
            node.forEach(one -> collect(path, one, found));
        }
        node.properties().forEach(child -> {
            if (!child.getKey().equals("examples")) {
                collect(path + "/" + child.getKey(), child.getValue(), found);
            }
        });
    }
}
