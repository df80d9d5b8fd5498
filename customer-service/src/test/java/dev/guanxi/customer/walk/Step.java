package dev.guanxi.customer.walk;

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
 */
record Step(
        int line,
        String role,
        String name,
        String method,
        String path,
        List<String> headers,
        String body,
        Map<String, String> taken,
        String shown) {

    Step showing(String answer) {
        return new Step(line, role, name, method, path, headers, body, taken, answer);
    }
}
