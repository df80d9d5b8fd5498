package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;

/** A table of requests, each of which must be refused with its reason and without a word of what is inside. */
public final class BadRequests {

    private static final int LONGEST_NAME = 100;

    private final Client client;
    private final List<Bad> table = new ArrayList<>();

    public BadRequests(Client client) {
        this.client = client;
    }

    private record Bad(String method, String path, String type, String body, int status, String code, String pointer) {

        String name() {
            String shown = body == null ? "" : body;
            return method + " " + path + " "
                    + (shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) + "…" : shown);
        }
    }

    /**
     * Adds a request.
     *
     * @param code the problem's, null where there is no problem to read
     * @param pointer one that the problem's errors have, null if none need have any
     */
    public void add(String method, String path, String type, String body, int status, String code, String pointer) {
        table.add(new Bad(method, path, type, body, status, code, pointer));
    }

    /** One test for each request. */
    public List<DynamicTest> tests() {
        return table.stream()
                .map(bad -> DynamicTest.dynamicTest(bad.name(), () -> check(bad)))
                .toList();
    }

    private void check(Bad bad) {
        Answer answer = client.send(bad.method, bad.path, bad.type, bad.body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(bad.status);
        if (bad.code != null) {
            answer.refused(bad.status, bad.code);
            assertThat(answer.header("X-Request-Id")).isNotBlank();
            assertThat(answer.body().toString()).doesNotContain("java", "dev.guanxi", "Exception");
        }
        if (bad.pointer != null) {
            assertThat(answer.body().path("errors")).as("%s", answer.body()).anySatisfy(error -> assertThat(
                            error.path("pointer").asText())
                    .isEqualTo(bad.pointer));
        }
    }

    /** JSON of an object with one member's text replaced; without the member if the text is null. */
    public static String text(Map<String, Object> from, String member, String json) {
        String rest = Json.write(Json.with(from, member, null));
        return json == null ? rest : "{\"" + member + "\":" + json + "," + rest.substring(1);
    }
}
