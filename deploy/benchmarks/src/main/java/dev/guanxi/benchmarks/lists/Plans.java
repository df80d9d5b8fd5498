package dev.guanxi.benchmarks.lists;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What PostgreSQL's auto_explain writes to its log of the plans that it really used. */
public final class Plans {

    /** Statements that have the plans of all later sessions logged. */
    public static final String[] LOGGED = {
        "alter database customer set session_preload_libraries = 'auto_explain'",
        "alter database customer set auto_explain.log_min_duration = 0"
    };

    private static final Pattern INDEX =
            Pattern.compile("(?:Index(?: Only)? Scan(?: Backward)? using|Bitmap Index Scan on) (\\w+)");
    private static final Pattern WHOLE_TABLE = Pattern.compile("Seq Scan on (\\w+)");

    /** Before each plan its statement, and what only those write that look for work, at the same time as we ask. */
    private static final Pattern NEXT_STATEMENT = Pattern.compile("Query Text: ");

    private static final String LOOKS_FOR_WORK = " skip locked";

    private final Asker asker;
    private final Path log;
    private final Set<String> bigTables;

    /** @param bigTables those that no question may read from beginning to end */
    public Plans(Asker asker, Path log, Set<String> bigTables) {
        this.asker = asker;
        this.log = log;
        this.bigTables = bigTables;
    }

    /** What a question used. */
    public record Used(Set<String> indexes, Set<String> wholeTables) {}

    public Used of(Question question) {
        try {
            long before = Files.size(log);
            asker.ask(question);
            return used(NEXT_STATEMENT
                    .splitAsStream(since(before))
                    .filter(plan -> !plan.contains(LOOKS_FOR_WORK))
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Used used(String plans) {
        Set<String> wholeTables = all(WHOLE_TABLE, plans);
        wholeTables.retainAll(bigTables);
        return new Used(all(INDEX, plans), wholeTables);
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private String since(long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] added = new byte[(int) (file.length() - position)];
            file.seek(position);
            file.readFully(added);
            return new String(added, StandardCharsets.UTF_8);
        }
    }
}
