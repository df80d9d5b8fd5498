package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.profile.DuplicateCheck;
import dev.guanxi.customer.quality.matching.Evidence;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a record is refused that seems to be there already, be it a customer or a contact. */
final class DuplicateRefusals {

    private DuplicateRefusals() {}

    /** Tells whom it seems to be, and how to insist. */
    static <T> Refusal suspected(String code, List<T> suspects, Function<T, FieldError> error) {
        return Refusal.conflict(
                        code,
                        "It seems to be there already: use one of these, or send " + DuplicateCheck.HEADER
                                + ": insist if it is another.",
                        suspects.stream().map(error).toArray(FieldError[]::new))
                .with("suspects", suspects);
    }

    /** A suspect, as all problems tell of a fault. */
    static FieldError error(String code, UUID id, String name, int score, List<Evidence> evidence) {
        String reasons = evidence.stream().map(Evidence::text).collect(Collectors.joining("; "));
        return new FieldError(code, "/name", id, name + " (" + score + " %): " + reasons);
    }
}
