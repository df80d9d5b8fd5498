package dev.guanxi.platform.testing.walk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.Json;
import java.util.List;
import java.util.Map;

/**
 * One command of the walk and what the README says that comes of it.
 *
 * @param line of the README, so that a failure names it
 * @param role of who sends it
 * @param name of who sends it
 * @param headers names and values by turns
 * @param body null for none
 * @param taken what later commands call parts of the answer: JSON pointers by name
 * @param shown status and body as the README shows them, null if it shows nothing
 * @param told events that the README shows
 */
public record Step(
        int line,
        String role,
        String name,
        String method,
        String path,
        List<String> headers,
        String body,
        Map<String, String> taken,
        String shown,
        List<String> told) {

    /** The body of the command. */
    public JsonNode json() {
        return Json.read(body);
    }

    Step showing(String answer) {
        return new Step(line, role, name, method, path, headers, body, taken, answer, told);
    }

    Step with(Map<String, String> values) {
        return new Step(
                line,
                role,
                name,
                method,
                WalkReader.filled(path, values),
                headers,
                body == null ? null : WalkReader.filled(body, values),
                taken,
                shown,
                told);
    }
}
