package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** In which order customers were registered, which decides ties in the value groups. */
final class Registrations {

    private static final String PAGE = "200";

    private final Setting setting;

    Registrations(Setting setting) {
        this.setting = setting;
    }

    /** Whether the file's customers were registered in the order of their numbers, as in one import of them all. */
    boolean areByNumber() {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("limit", PAGE));
        String last = "";
        while (true) {
            JsonNode page = setting.api().get("/api/v1/customers", parameters);
            for (JsonNode customer : page.path("items")) {
                String id = Answers.having(
                                customer.path("externalIds"),
                                "system",
                                setting.format().system())
                        .path("id")
                        .asText(last);
                if (CustomerIds.ORDER.compare(last, id) > 0) {
                    return false;
                }
                last = id;
            }
            if (!page.path("next").isTextual()) {
                return true;
            }
            parameters.put("cursor", page.path("next").asText());
        }
    }
}
