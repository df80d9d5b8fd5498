package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.contact.NameKey;
import dev.guanxi.customer.contact.Phone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values of which a contact may have several, of two contacts that are one: the survivor's first, each once. */
final class JoinedValues {

    private JoinedValues() {}

    static List<Object> of(List<?> survivor, List<?> duplicate) {
        Map<Object, Object> joined = new LinkedHashMap<>();
        survivor.forEach(value -> joined.merge(key(value), value, JoinedValues::completed));
        duplicate.forEach(value -> joined.merge(key(value), value, JoinedValues::completed));
        return new ArrayList<>(joined.values());
    }

    /** Equal for values that say the same, however they are written. */
    static Object key(Object value) {
        if (value instanceof Phone phone) {
            return phone.number();
        }
        if (value instanceof FamilyMember member && member.name() != null) {
            return member.relation() + " " + NameKey.of(member.name());
        }
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    /** What the duplicate alone knows of a relative comes to what the survivor knows. */
    private static Object completed(Object survivor, Object duplicate) {
        return survivor instanceof FamilyMember member && member.birthday() == null
                ? new FamilyMember(member.relation(), member.name(), ((FamilyMember) duplicate).birthday())
                : survivor;
    }
}
