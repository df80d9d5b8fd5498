package dev.guanxi.customer.access;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for spellings of one employee's name, which is the subject of the employee's tokens: case, width and blanks around
 * make no difference. The function {@code employee_key} of the database does the same.
 */
public final class EmployeeKey {

    private EmployeeKey() {}

    /** The key of a name. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether both name one employee; a name that is absent is nobody's but where both are. */
    public static boolean same(String one, String other) {
        return one == null || other == null ? one == other : of(one).equals(of(other));
    }
}
