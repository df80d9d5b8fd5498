package dev.guanxi.customer.timeline;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What of a timeline a caller is told: the kinds of record that one of its roles may read. */
final class VisibleKinds {

    private VisibleKinds() {}

    /**
     * The kinds that were asked for.
     *
     * @param only null for all that the caller may read
     * @param hasRole whether the caller has a role
     * @throws Refusal if the caller may not read what it asks for
     */
    static List<TimelineKind> of(TimelineKind only, Predicate<String> hasRole) {
        if (only == null) {
            return Stream.of(TimelineKind.values())
                    .filter(kind -> mayRead(kind, hasRole))
                    .toList();
        }
        if (!mayRead(only, hasRole)) {
            String detail = "None of this token's roles may read records of this kind.";
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "FORBIDDEN",
                    detail,
                    List.of(new FieldError("FORBIDDEN", "query:kind", only, detail)));
        }
        return List.of(only);
    }

    private static boolean mayRead(TimelineKind kind, Predicate<String> hasRole) {
        return kind.readers().stream().anyMatch(hasRole);
    }
}
