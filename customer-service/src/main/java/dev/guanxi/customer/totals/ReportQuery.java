package dev.guanxi.customer.totals;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conditions of a report's statement, as far as they are asked for, and their values. */
public final class ReportQuery {

    private final Map<String, Object> values = new HashMap<>();

    /**
     * Whose totals (:owner) of which months (:first, :last), and what is left before (:from, :leadUntil) and after them
     * (:restFrom, :until).
     */
    public ReportQuery(Scope scope, WholeMonths months) {
        values.put("owner", scope.owner());
        values.put("first", months.first());
        values.put("last", months.last());
        time("from", months.from());
        time("leadUntil", months.leadUntil());
        time("restFrom", months.restFrom());
        time("until", months.until());
    }

    private void time(String name, Instant at) {
        values.put(name, at.atOffset(ZoneOffset.UTC));
    }

    public ReportQuery with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** That a column has a value; nothing where there is none. */
    public String only(String column, Object value) {
        if (value == null) {
            return "";
        }
        values.put(column, value instanceof Enum<?> choice ? choice.name() : value);
        return " and " + column + " = :" + column;
    }

    /** That a key and its currency follow those of the page before; nothing on the first page. */
    public String after(Cursor after, String key) {
        if (after == null) {
            return "";
        }
        values.put("afterKey", after.text(0));
        values.put("afterCurrency", after.text(1));
        return " and (" + key + ", currency) > (:afterKey, :afterCurrency)";
    }

    /** Where the next page begins; unknown keys and currencies are empty. */
    public static Cursor cursor(String key, String currency) {
        return Cursor.of(key == null ? "" : key, currency == null ? "" : currency);
    }

    public Uni<List<Object[]>> rows(Mutiny.Session session, String statement) {
        var query = session.createNativeQuery(statement, Object[].class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
