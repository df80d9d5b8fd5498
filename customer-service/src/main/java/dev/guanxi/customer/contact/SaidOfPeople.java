package dev.guanxi.customer.contact;

import java.util.List;

/** Texts about people, the same whichever way they came: a table has no blanks around a cell and one kind of line end. */
final class SaidOfPeople {

    private SaidOfPeople() {}

    static String text(String said) {
        return said == null ? null : said.replaceAll("\\r\\n?", "\n").strip();
    }

    /** Null where nothing is said. */
    static String optional(String said) {
        String text = text(said);
        return text == null || text.isEmpty() ? null : text;
    }

    /** Never null. */
    static List<String> all(List<String> said) {
        return said == null ? List.of() : said.stream().map(SaidOfPeople::text).toList();
    }
}
