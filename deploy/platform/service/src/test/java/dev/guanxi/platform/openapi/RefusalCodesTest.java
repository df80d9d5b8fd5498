package dev.guanxi.platform.openapi;

import static dev.guanxi.platform.openapi.Apis.answering;
import static dev.guanxi.platform.openapi.Apis.taking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class RefusalCodesTest {

    private static final Map<Integer, String> GENERAL = Map.of(
            403, "Not with this token.", 404, "Not there.", 409, "Something else has it.", 422, "A rule forbids it.");

    private final RefusalCodes codes;

    RefusalCodesTest() throws IOException {
        codes = new RefusalCodes(Index.of(Things.class, Refuses.class));
    }

    interface Things {

        @Operation(operationId = "makeThing")
        @Refuses(
                forbidden = "DECISION_OWN",
                conflict = {"ID_TAKEN", "TILL_ON_FIRE"})
        void make();

        @Operation(operationId = "changeThing")
        @Refuses(unprocessable = {"TILL_ON_FIRE", "VERSION_*"})
        void change();

        @Operation(operationId = "loseThing")
        @Refuses(unprocessable = "VERSOIN_*")
        void lose();
    }

    private org.eclipse.microprofile.openapi.models.Operation described(String id) {
        org.eclipse.microprofile.openapi.models.Operation operation =
                taking(null).operationId(id);
        answering(operation, "403", null).getResponses().getAPIResponse("403").description("Not Allowed");
        answering(operation, "404", "Problem")
                .getResponses()
                .getAPIResponse("404")
                .description("It is gone.");
        codes.addTo(operation, GENERAL);
        return operation;
    }

    private static APIResponse response(org.eclipse.microprofile.openapi.models.Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status);
    }

    @Test
    void anOperationTellsItsCodesAndWhatTheyMean() {
        APIResponse conflict = response(described("makeThing"), "409");

        assertThat(conflict.getDescription()).isEqualTo("""
                Something else has it.

                - `ID_TAKEN`: The id belongs to another record
                - `TILL_ON_FIRE`: Till on fire""");
        assertThat(conflict.getExtensions()).containsEntry("x-codes", List.of("ID_TAKEN", "TILL_ON_FIRE"));
        assertThat(conflict.getContent().getMediaTypes()).containsOnlyKeys("application/problem+json");
        assertThat(conflict.getHeaders()).containsKey("X-Request-Id");
    }

    @Test
    void aFamilyIsToldCodeByCode() {
        assertThat(response(described("changeThing"), "422").getExtensions())
                .containsEntry(
                        "x-codes", List.of("TILL_ON_FIRE", "VERSION_MALFORMED", "VERSION_REQUIRED", "VERSION_STALE"));
    }

    @Test
    void aFamilyWithoutCodesIsAMistake() {
        assertThatThrownBy(() -> described("loseThing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("VERSOIN_*");
    }

    @Test
    void whatQuarkusSaysByItselfGivesWay() {
        assertThat(response(described("makeThing"), "403").getDescription())
                .startsWith("Not with this token.")
                .contains("DECISION_OWN");
    }

    @Test
    void anOperationThatTellsMoreKeepsItsForm() {
        var operation = taking(null).operationId("makeThing");
        var more = OASFactory.createMediaType().schema(ProblemSchemas.reference("CrowdedTill"));
        operation
                .getResponses()
                .addAPIResponse(
                        "409",
                        OASFactory.createAPIResponse()
                                .description("Its queue.")
                                .content(OASFactory.createContent().addMediaType("application/problem+json", more)));

        codes.addTo(operation, GENERAL);

        APIResponse conflict = response(operation, "409");
        assertThat(conflict.getDescription()).startsWith("Its queue.").contains("TILL_ON_FIRE");
        assertThat(conflict.getContent().getMediaTypes().values()).containsExactly(more);
    }

    @Test
    void answersWithoutCodesOfTheirOwnStayAsTheyAre() {
        assertThat(response(described("makeThing"), "404").getDescription()).isEqualTo("It is gone.");
        assertThat(response(described("dropThing"), "409")).isNull();
    }
}
