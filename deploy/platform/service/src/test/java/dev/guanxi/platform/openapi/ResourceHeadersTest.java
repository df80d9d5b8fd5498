package dev.guanxi.platform.openapi;

import static dev.guanxi.platform.openapi.Apis.answering;
import static dev.guanxi.platform.openapi.Apis.api;
import static dev.guanxi.platform.openapi.Apis.taking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.junit.jupiter.api.Test;

class ResourceHeadersTest {

    private final Operation read = answering(answering(taking(null), "200", "Thing"), "304", null);
    private final Operation list = answering(taking(null), "200", "PageThing");
    private final Operation make = answering(answering(taking("ThingData"), "201", "Thing"), "200", "Thing");
    private final Operation change = answering(taking("ThingData"), "200", "Thing");
    private final Operation begin = answering(taking(null), "202", "Thing");
    private final Operation remove = answering(taking(null), "204", null);
    private final Operation note = answering(taking("NoteData"), "201", "Note");
    private final Operation readNote = answering(taking(null), "200", "Note");

    private void complete() {
        OpenAPI api = api(
                OASFactory.createPathItem().GET(read).PATCH(change).DELETE(remove),
                OASFactory.createPathItem().GET(list).POST(make),
                OASFactory.createPathItem().POST(begin),
                OASFactory.createPathItem().GET(readNote).POST(note));
        ResourceHeaders headers = new ResourceHeaders(api.getPaths().getPathItems());
        api.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .forEach(headers::addTo));
    }

    private static Set<String> headers(Operation operation, String status) {
        Map<String, Header> headers =
                operation.getResponses().getAPIResponse(status).getHeaders();
        return headers == null ? Set.of() : headers.keySet();
    }

    @Test
    void whatIsReadUnderATagHasOneWhereverItIsAnswered() {
        complete();

        assertThat(headers(read, "200")).containsExactly("ETag");
        assertThat(headers(read, "304")).containsExactly("ETag");
        assertThat(headers(change, "200")).containsExactly("ETag");
        assertThat(headers(make, "200")).containsExactly("ETag");
        assertThat(headers(list, "200")).isEmpty();
        assertThat(headers(remove, "204")).isEmpty();
    }

    @Test
    void whatWasMadeOrWillBeHasAnAddress() {
        complete();

        assertThat(headers(make, "201")).containsExactlyInAnyOrder("ETag", "Location");
        assertThat(headers(begin, "202")).containsExactly("Location");
        assertThat(headers(note, "201")).containsExactly("Location");
        assertThat(headers(readNote, "200")).isEmpty();
    }

    @Test
    void aReadThatNeverAnswers304SaysItselfThatItHasATag() {
        readNote.getResponses().getAPIResponse("200").addHeader("ETag", OASFactory.createHeader());

        complete();

        assertThat(headers(readNote, "200")).containsExactly("ETag");
        assertThat(headers(note, "201")).containsExactlyInAnyOrder("ETag", "Location");
    }
}
