package dev.guanxi.customer.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the commands of the README's walk. They are plain shell for people; for us they have one form:
 *
 * <pre>
 * api ROLE:NAME METHOD PATH ['Header: value'] [&lt;&lt;END
 * JSON, in which $name stands for what was taken
 * END]
 * name=$(of .path.in[0].the.answer)
 * </pre>
 *
 * and the fence after it, of {@code jsonc}, shows the answer. Anything else in a command fence is an error: what is not
 * run could lie.
 */
final class WalkReader {

    private static final Pattern COMMAND =
            Pattern.compile("api ([a-z-]+):(\\S+) ([A-Z]+) (\\S+)((?: '[^']+')?)( <<END)?");
    private static final Pattern TAKEN = Pattern.compile("([a-z]+)=\\$\\(of (\\S+)\\)");
    private static final Pattern HEADER = Pattern.compile("'([^:']+): ([^']+)'");
    private static final String FENCE = "```";

    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    private WalkReader(List<String> lines) {
        this.lines = lines;
    }

    /** The steps under the heading, up to the next heading of its level. */
    static List<Step> read(List<String> readme, String heading) {
        WalkReader reader = new WalkReader(readme);
        reader.at = readme.indexOf(heading) + 1;
        while (reader.at < readme.size() && !reader.line().startsWith("## ")) {
            reader.fence();
        }
        return reader.steps;
    }

    private String line() {
        return lines.get(at);
    }

    private void fence() {
        String opening = lines.get(at++);
        if (opening.equals(FENCE + "sh") && !line().startsWith("api() {")) {
            while (!line().equals(FENCE)) {
                command();
            }
            at++;
        } else if (opening.equals(FENCE + "jsonc")) {
            show(until(FENCE));
        } else if (opening.startsWith(FENCE)) {
            until(FENCE);
        }
    }

    private void command() {
        String text = lines.get(at++);
        Matcher taken = TAKEN.matcher(text);
        Matcher command = COMMAND.matcher(text);
        if (taken.matches()) {
            last().taken().put(taken.group(1), pointer(taken.group(2)));
        } else if (command.matches()) {
            steps.add(step(at, command));
        } else {
            throw new AssertionError("README line " + at + " is no command of the walk: " + text);
        }
    }

    private Step step(int line, Matcher command) {
        List<String> headers = headers(command.group(5));
        String body = command.group(6) == null ? null : until("END");
        return new Step(
                line,
                command.group(1),
                command.group(2),
                command.group(3),
                command.group(4),
                headers,
                body,
                new LinkedHashMap<>(),
                null);
    }

    private void show(String answer) {
        steps.set(steps.size() - 1, last().showing(answer));
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    private String until(String end) {
        int from = at;
        while (!line().equals(end)) {
            at++;
        }
        return String.join("\n", lines.subList(from, at++));
    }

    private static List<String> headers(String text) {
        return HEADER.matcher(text)
                .results()
                .flatMap(header -> Arrays.stream(new String[] {header.group(1), header.group(2)}))
                .toList();
    }

    /** {@code .items[0].id} of jq is {@code /items/0/id} of RFC 6901. */
    private static String pointer(String path) {
        return path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    /** A text in which each {@code $name} stands for its value. */
    static String filled(String text, Map<String, String> values) {
        return Pattern.compile("\\$([a-z]+)").matcher(text).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new AssertionError(name.group() + " was not taken from any answer before");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
