package dev.guanxi.platform.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Conditions in SQL or HQL that all hold, with the values of their parameters. One without a value is left out: what nobody
 * asks for does not narrow.
 */
public final class Conditions {

    private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z]\\w*)");

    private static final String NONE = "1 = 1";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** None yet. */
    public Conditions() {}

    /** Begins with one that is never left out: its value must be there. */
    public Conditions(String condition, Object value) {
        and(condition, Objects.requireNonNull(value, condition));
    }

    /** One without parameters. */
    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** One with a single parameter, left out if its value is null. */
    public Conditions and(String condition, Object value) {
        return and(condition, value, same -> same);
    }

    /**
     * One whose values are made from something, left out if that is null.
     *
     * @param parts make the values of the parameters, in the order in which the condition names these first
     */
    @SafeVarargs
    public final <T> Conditions and(String condition, T from, Function<? super T, ?>... parts) {
        if (from == null) {
            return this;
        }
        List<String> names = parameters(condition);
        if (names.size() != parts.length) {
            throw new IllegalArgumentException(
                    parts.length + " values for the parameters " + names + " of: " + condition);
        }
        for (int i = 0; i < parts.length; i++) {
            with(names.get(i), parts[i].apply(from));
        }
        return and(condition);
    }

    /** The value of a parameter that the query names elsewhere, left out if it is null. */
    public Conditions with(String name, Object value) {
        if (value != null && !value.equals(values.getOrDefault(name, value))) {
            throw new IllegalArgumentException("Two values for the parameter " + name);
        }
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** Gives the query the values. */
    public <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
        values.forEach(query::setParameter);
        return query;
    }

    /** By parameter. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    private static List<String> parameters(String condition) {
        return PARAMETER
                .matcher(condition)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** For after {@code where} or {@code and}; a condition that holds for all rows if there is none. */
    @Override
    public String toString() {
        return conditions.isEmpty() ? NONE : String.join(" and ", conditions);
    }
}
