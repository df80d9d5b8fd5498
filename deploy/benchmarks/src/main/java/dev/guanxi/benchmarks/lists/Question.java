package dev.guanxi.benchmarks.lists;

/**
 * One question to a list or report.
 *
 * @param operation its path in the description of the API
 * @param role who asks; {@code partner} is the largest dealer
 * @param path as it is sent
 * @param isList whether it answers page by page
 */
public record Question(String operation, String role, String path, boolean isList) {

    /** The same further back: what comes after the cursor. */
    Question after(String cursor) {
        return new Question(operation, role, path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor, isList);
    }

    /** What is asked, for people. */
    public String shown() {
        int query = path.indexOf('?');
        String parameters = query < 0 ? "" : path.substring(query).replaceAll("cursor=[^&]+", "cursor=…");
        return operation.replace("/api/v1", "") + parameters + (role.equals("partner") ? " (dealer)" : "");
    }
}
