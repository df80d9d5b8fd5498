package dev.guanxi.customer.quality.merge.contact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of which a contact may have several, of two contacts that are one: the survivor's, then what only the other says. */
final class JoinedValues {

    private JoinedValues() {}

    /** The survivor's stay as they are; of the duplicate's only those are left out that say what one of the survivor's says. */
    static List<Object> of(List<?> survivor, List<?> duplicate) {
        Set<Object> known = survivor.stream().map(JoinedValues::key).collect(Collectors.toSet());
        return Stream.concat(survivor.stream(), duplicate.stream().filter(value -> !known.contains(key(value))))
                .collect(Collectors.toList());
    }

    /** Equal for values that say the same: texts in either case, a number on the same line, a relative of whom all is equal. */
    static Object key(Object value) {
        return value instanceof String text ? text.strip().toLowerCase(Locale.ROOT) : value;
    }
}
