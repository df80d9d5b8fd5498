package dev.guanxi.platform.testing.walk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * name=$(jq -rn 'now [+ DAYS * 86400] | todate')
 * name=$(date -u +%F)
 * name=$(uuidgen)
 * </pre>
 *
 * and the fence after it, of {@code jsonc}, shows the answer, a further one an event. Anything else in a command fence is
 * an error: what is not run could lie.
 */
final class WalkReader {

    private static final Pattern COMMAND =
            Pattern.compile("api ([a-z-]+):(\\S+) ([A-Z]+) \"?([^\\s\"]+)\"?((?: '[^']+')?)( <<END)?");
    private static final Pattern TAKEN = Pattern.compile("([a-z]+)=\\$\\(of (\\S+)\\)");
    private static final Pattern TIME =
            Pattern.compile("([a-z]+)=\\$\\(jq -rn 'now(?: \\+ (\\d+) \\* 86400)? \\| todate'\\)");
    private static final Pattern ID = Pattern.compile("([a-z]+)=\\$\\(uuidgen\\)");
    private static final Pattern DAY = Pattern.compile("([a-z]+)=\\$\\(date -u \\+%F\\)");
    private static final Pattern HEADER = Pattern.compile("'([^:']+): ([^']+)'");
    private static final String FENCE = "```";

    private final List<String> lines;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> made = new HashMap<>();
    private int at;

    private WalkReader(List<String> lines) {
        this.lines = lines;
    }

    /** What is under the heading, up to the next one of its level or above. */
    static WalkReader of(List<String> readme, String heading) {
        WalkReader reader = new WalkReader(readme);
        reader.at = readme.indexOf(heading) + 1;
        while (reader.at < readme.size() && !ends(reader.line(), heading)) {
            reader.fence();
        }
        return reader;
    }

    private static boolean ends(String line, String heading) {
        return line.matches("#{1," + heading.indexOf(' ') + "} .*");
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Times and ids that no answer gives, by name. */
    Map<String, String> made() {
        return Map.copyOf(made);
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
        Matcher time = TIME.matcher(text);
        Matcher id = ID.matcher(text);
        Matcher day = DAY.matcher(text);
        if (time.matches()) {
            made.put(time.group(1), time(time.group(2)));
        } else if (id.matches()) {
            made.put(id.group(1), UUID.randomUUID().toString());
        } else if (day.matches()) {
            made.put(day.group(1), LocalDate.now(ZoneOffset.UTC).toString());
        } else if (taken.matches()) {
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
                null,
                new ArrayList<>());
    }

    private static String time(String daysAhead) {
        Duration ahead = Duration.ofDays(daysAhead == null ? 0 : Long.parseLong(daysAhead));
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void show(String text) {
        if (Shown.isEvent(text)) {
            last().told().add(text);
        } else {
            steps.set(steps.size() - 1, last().showing(text));
        }
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
