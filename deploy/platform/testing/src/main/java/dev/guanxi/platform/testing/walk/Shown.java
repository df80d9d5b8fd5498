package dev.guanxi.platform.testing.walk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.TopicRecord;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What the README shows: the status of an answer in a comment, or the topic and type of an event, then the body. {@code …} as the last of an object or array
 * says that more follows; without it nothing may. {@code <id>}, {@code <time>}, {@code <day>} and {@code <number>} stand
 * for what differs from run to run.
 */
final class Shown {

    private static final String MORE = "…";
    private static final Map<String, Pattern> PLACEHOLDERS = Map.of(
            "<id>", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            "<time>", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"),
            "<day>", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "<number>", Pattern.compile("-?[0-9.]+"));

    private static final String COMMENT = "// ";
    private static final String BETWEEN = ": ";

    private final String heading;
    private final JsonNode body;

    Shown(String text) {
        String[] parts = text.split("\n", 2);
        this.heading = parts[0].replace(COMMENT, "");
        this.body = Json.read(markMore(parts.length == 1 ? "null" : parts[1]));
    }

    /** JSON has no … of its own: a member or an item of that name takes its place. */
    private static String markMore(String text) {
        StringBuilder marked = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"' && text.charAt(i - 1) != '\\';
            if (!quoted && (c == '{' || c == '[')) {
                open.push(c);
            } else if (!quoted && (c == '}' || c == ']')) {
                open.pop();
            }
            boolean more = !quoted && MORE.indexOf(c) == 0;
            marked.append(!more ? c : open.peek() == '{' ? "\"…\": null" : "\"…\"");
        }
        return marked.toString();
    }

    /** Whether a text shows an event, and no answer. */
    static boolean isEvent(String text) {
        return text.lines().findFirst().orElse("").contains(BETWEEN);
    }

    /** Of an event, where it is told. */
    String topic() {
        return heading.split(BETWEEN)[0];
    }

    /** Where the answer is another than shown. */
    List<String> differences(Answer answer) {
        List<String> found = new ArrayList<>();
        if (answer.status() != Integer.parseInt(heading)) {
            found.add("status: shown " + heading + ", answered " + answer.status());
        }
        compare("", body, answer.body(), found);
        return found;
    }

    /** Whether the event is as shown. */
    boolean isLike(TopicRecord event) {
        List<String> found = new ArrayList<>();
        if (heading.equals(topic() + BETWEEN + event.type())) {
            compare("", body, Json.read(event.value()), found);
            return found.isEmpty();
        }
        return false;
    }

    private static void compare(String at, JsonNode shown, JsonNode real, List<String> found) {
        boolean equal = true;
        if (shown.isObject() && real.isObject()) {
            members(at, shown, real, found);
        } else if (shown.isArray() && real.isArray()) {
            items(at, shown, real, found);
        } else if (shown.isNumber() && real.isNumber()) {
            equal = shown.decimalValue().compareTo(real.decimalValue()) == 0;
        } else if (shown.isTextual() && PLACEHOLDERS.containsKey(shown.textValue())) {
            equal = PLACEHOLDERS.get(shown.textValue()).matcher(real.asText()).matches();
        } else {
            equal = shown.equals(real);
        }
        if (!equal) {
            found.add(at + ": shown " + shown + ", answered " + real);
        }
    }

    private static void members(String at, JsonNode shown, JsonNode real, List<String> found) {
        shown.properties().stream()
                .filter(member -> !member.getKey().equals(MORE))
                .forEach(member ->
                        compare(at + "/" + member.getKey(), member.getValue(), real.path(member.getKey()), found));
        if (!shown.has(MORE)) {
            real.fieldNames().forEachRemaining(name -> {
                if (!shown.has(name)) {
                    found.add(at + "/" + name + ": not shown, answered " + real.get(name));
                }
            });
        }
    }

    private static void items(String at, JsonNode shown, JsonNode real, List<String> found) {
        List<JsonNode> items = StreamSupport.stream(shown.spliterator(), false)
                .filter(item -> !MORE.equals(item.textValue()))
                .toList();
        for (int i = 0; i < items.size(); i++) {
            compare(at + "/" + i, items.get(i), real.path(i), found);
        }
        if (items.size() == shown.size() && real.size() > items.size()) {
            found.add(at + ": shown " + items.size() + " items, answered " + real.size());
        }
    }
}
