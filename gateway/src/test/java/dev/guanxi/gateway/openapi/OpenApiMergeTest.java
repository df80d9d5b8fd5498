package dev.guanxi.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OpenApiMerge merge = new OpenApiMerge((path, service) -> path.startsWith("/api/v1/" + service));

    @Test
    void pathsOfAllServicesStandSideBySide() {
        JsonNode merged = merge(
                document("a", "{'paths':{'/api/v1/a':{'get':{}},'/q/info':{'get':{}},'/api/v1/b':{'get':{}}}}"),
                document("b", "{'paths':{'/api/v1/b/{id}':{'get':{}}}}"));
        assertEquals(List.of("/api/v1/a", "/api/v1/b/{id}"), names(merged.path("paths")));
    }

    @Test
    void whatOnlyOtherPathsLeadToIsLeftOutWithThem() {
        String to = "{'get':{'responses':{'200':{'$ref':'#/components/responses/%s'}}}}";
        JsonNode merged = merge(
                document(
                        "a",
                        ("{'paths':{'/api/v1/a':" + to.formatted("Shown") + ",'/q/info':" + to.formatted("Hidden")
                                + "},"
                                + "'components':{'responses':{'Shown':{'schema':{'$ref':'#/components/schemas/Both'}},"
                                + "'Hidden':{'allOf':[{'$ref':'#/components/schemas/Both'},{'$ref':'#/components/schemas/Inner'}]}},"
                                + "'schemas':{'Both':{'type':'string'},'Inner':{'type':'string'},'Unused':{'type':'string'}}}}")));
        assertEquals(List.of("Shown"), names(merged.at("/components/responses")));
        assertEquals(List.of("Both", "Unused"), names(merged.at("/components/schemas")));
    }

    @Test
    void oneSchemaThatAllShareIsThereOnce() {
        String problem = "{'components':{'schemas':{'Problem':{'type':'object'}}}}";
        JsonNode merged = merge(document("a", problem), document("b", problem));
        assertEquals(List.of("Problem"), names(merged.at("/components/schemas")));
    }

    @Test
    void schemasOfOneNameAndDifferentContentAreNamedAfterTheirServices() {
        JsonNode merged = merge(document("a", usingItem("a", "string")), document("b", usingItem("b", "integer")));
        assertEquals(List.of("a.Item", "b.Item"), names(merged.at("/components/schemas")));
        assertEquals("#/components/schemas/a.Item", schemaUsedBy(merged, "a"));
        assertEquals("#/components/schemas/b.Item", schemaUsedBy(merged, "b"));
    }

    @Test
    void aSchemaThatLeadsToDifferentOnesIsDifferentToo() {
        String page = "'Page':{'type':'object','properties':{'items':{'$ref':'#/components/schemas/Item'}}}";
        String list = "'List':{'allOf':[{'$ref':'#/components/schemas/Page'}]}";
        JsonNode merged = merge(
                document("a", "{'components':{'schemas':{" + list + "," + page + ",'Item':{'type':'string'}}}}"),
                document("b", "{'components':{'schemas':{" + list + "," + page + ",'Item':{'type':'integer'}}}}"));
        assertEquals(
                List.of("a.List", "a.Page", "a.Item", "b.List", "b.Page", "b.Item"),
                names(merged.at("/components/schemas")));
        assertEquals(
                "#/components/schemas/b.Page",
                merged.at("/components/schemas/b.List/allOf/0/$ref").asText());
    }

    @Test
    void responsesParametersAndTheOthersAreKeptApartInTheSameWay() {
        JsonNode merged = merge(
                document("a", "{'components':{'parameters':{'limit':{'name':'limit'}},'responses':{'404':{'x':1}}}}"),
                document("b", "{'components':{'parameters':{'limit':{'name':'limit'}},'responses':{'404':{'x':2}}}}"));
        assertEquals(List.of("limit"), names(merged.at("/components/parameters")));
        assertEquals(List.of("a.404", "b.404"), names(merged.at("/components/responses")));
    }

    @Test
    void targetsOfDiscriminatorsFollow() {
        String form = "{'components':{'schemas':{'Kind':{'const':'%s'},'Rule':{'discriminator':{'propertyName':'kind',"
                + "'mapping':{'x':'#/components/schemas/Kind','y':'Kind'}}}}}}";
        JsonNode merged = merge(document("a", form.formatted(1)), document("b", form.formatted(2)));
        JsonNode mapping = merged.at("/components/schemas/b.Rule/discriminator/mapping");
        assertEquals("#/components/schemas/b.Kind", mapping.path("x").asText());
        assertEquals("#/components/schemas/b.Kind", mapping.path("y").asText());
    }

    @Test
    void dataIsNoReferenceAndNamesAreNoKeywords() {
        String schemas = "{'components':{'schemas':{'Item':{'const':'%s'},'Error':{'properties':{"
                + "'value':{'$ref':'#/components/schemas/Item'},'example':{'$ref':'#/components/schemas/Item'}},"
                + "'example':{'$ref':'#/components/schemas/Item'},"
                + "'examples':[{'$ref':'#/components/schemas/Item'}]}}}}";
        JsonNode merged = merge(document("a", schemas.formatted(1)), document("b", schemas.formatted(2)));
        JsonNode error = merged.at("/components/schemas/a.Error");
        assertEquals(
                "#/components/schemas/a.Item",
                error.at("/properties/value/$ref").asText());
        assertEquals(
                "#/components/schemas/a.Item",
                error.at("/properties/example/$ref").asText());
        assertEquals("#/components/schemas/Item", error.at("/example/$ref").asText());
        assertEquals("#/components/schemas/Item", error.at("/examples/0/$ref").asText());
    }

    @Test
    void operationIdsStayUnique() {
        JsonNode merged = merge(
                document("a", "{'paths':{'/api/v1/a':{'get':{'operationId':'list'},'post':{'operationId':'open'}}}}"),
                document("b", "{'paths':{'/api/v1/b':{'get':{'operationId':'list'}}}}"));
        assertEquals("a.list", merged.at("/paths/~1api~1v1~1a/get/operationId").asText());
        assertEquals("b.list", merged.at("/paths/~1api~1v1~1b/get/operationId").asText());
        assertEquals("open", merged.at("/paths/~1api~1v1~1a/post/operationId").asText());
    }

    @Test
    void thereIsOneServerAndOneSecuritySchemeAndRolesStay() {
        JsonNode merged = merge(document(
                "a",
                "{'servers':[{'url':'http://a:8081'}],'paths':{'/api/v1/a':{'servers':[{'url':'x'}],'get':{"
                        + "'servers':[{'url':'y'}],'security':[{'jwt':['admin','manager']}]},'post':{'security':[]}}},"
                        + "'components':{'securitySchemes':{'jwt':{'type':'http'}}}}"));
        assertEquals("[{\"url\":\"/\"}]", merged.path("servers").toString());
        assertEquals(List.of("bearer"), names(merged.at("/components/securitySchemes")));
        JsonNode path = merged.at("/paths/~1api~1v1~1a");
        assertFalse(path.has("servers") || path.path("get").has("servers"));
        assertEquals(
                "[{\"bearer\":[\"admin\",\"manager\"]}]",
                path.at("/get/security").toString());
        assertFalse(path.path("post").has("security"));
    }

    @Test
    void everyOperationHasATag() {
        JsonNode merged = merge(
                document("a", "{'tags':[{'name':'Tiers'}],'paths':{'/api/v1/a':{'get':{'tags':['Tiers']}}}}"),
                document("b", "{'tags':[{'name':'Tiers'}],'paths':{'/api/v1/b':{'get':{}}}}"));
        assertEquals("[{\"name\":\"Tiers\"}]", merged.path("tags").toString());
        assertEquals("[\"Tiers\"]", merged.at("/paths/~1api~1v1~1a/get/tags").toString());
        assertEquals("[\"b\"]", merged.at("/paths/~1api~1v1~1b/get/tags").toString());
    }

    @Test
    void aMissingServiceIsSaid() {
        ObjectNode merged = merge.merge(List.of(), List.of("loyalty", "customer"));
        String description = merged.at("/info/description").asText();
        assertTrue(description.endsWith("because they do not answer: **loyalty**, **customer**."), description);
    }

    @Test
    void theDocumentsThemselvesStayAsTheyWere() {
        ServiceDocument a = document("a", usingItem("a", "string"));
        JsonNode before = a.root().deepCopy();
        merge(a, document("b", usingItem("b", "integer")));
        assertEquals(before, a.root());
    }

    private static String usingItem(String service, String type) {
        return "{'paths':{'/api/v1/%s':{'get':{'responses':{'200':{'content':{'application/json':{'schema':{'$ref':'#/components/schemas/Item'}}}}}}}},'components':{'schemas':{'Item':{'type':'%s'}}}}"
                .formatted(service, type);
    }

    private static String schemaUsedBy(JsonNode merged, String service) {
        return merged.at("/paths/~1api~1v1~1" + service + "/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    private JsonNode merge(ServiceDocument... documents) {
        return merge.merge(List.of(documents), List.of());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ServiceDocument document(String service, String json) {
        try {
            return new ServiceDocument(service, (ObjectNode) JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
