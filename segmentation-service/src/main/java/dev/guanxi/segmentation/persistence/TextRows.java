package dev.guanxi.segmentation.persistence;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Many narrow rows read as one text: handing over a row costs the driver many times what we do with it, and a long text
 * hardly anything. Cutting it up is work for another thread than the event loop.
 */
public final class TextRows {

    /** JSON escapes control characters, and no other value that is read like this has any. */
    private static final String NEXT_COLUMN = "\u001f";

    private static final String NEXT_ROW = "\u001e";

    private TextRows() {}

    /**
     * A query of one text.
     *
     * @param relation a query whose rows are wanted
     * @param order an expression over its columns
     * @param columns expressions over its columns
     */
    public static String select(String relation, String order, List<String> columns) {
        return columns.stream()
                .map(TextRows::text)
                .collect(Collectors.joining(
                        ", ",
                        "select string_agg(concat_ws(chr(31), ",
                        "), chr(30) order by " + order + ") from (" + relation + ") t"));
    }

    /** The text of such a query, null if there are no rows. */
    public static Uni<String> read(Mutiny.Session session, String select, Map<String, ?> parameters) {
        var query = session.createNativeQuery(select, String.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResultOrNull();
    }

    /** The rows of a text, each a text for each column, empty for null. */
    public static List<String[]> rows(String text) {
        if (text == null) {
            return List.of();
        }
        List<String[]> rows = new ArrayList<>();
        Arrays.stream(text.split(NEXT_ROW)).forEach(row -> rows.add(row.split(NEXT_COLUMN, -1)));
        return rows;
    }

    /** A column as text, empty for null. */
    public static String text(String column) {
        return "coalesce(cast(" + column + " as text), '')";
    }

    /** Microseconds since 1970: a double holds those of our times, without the numeric that {@code extract} comes to. */
    public static String micros(String time) {
        return "cast(date_part('epoch', " + time + ") * 1000000 as bigint)";
    }
}
