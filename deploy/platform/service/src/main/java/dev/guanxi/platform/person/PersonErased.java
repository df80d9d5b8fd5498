package dev.guanxi.platform.person;

import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The refusal to write of a person who was erased (C17): it could neither be told nor erased. Databases refuse it, whoever
 * writes, by the constraint {@code person_erased}.
 */
public final class PersonErased {

    private static final String CODE = "PERSON_ERASED";
    private static final String CONSTRAINT = "person_erased";
    private static final Pattern WHO = Pattern.compile("constraint \"" + CONSTRAINT + "\" by ([0-9a-f-]{36})");

    private PersonErased() {}

    /** The refusal to write of a customer or contact that was erased. */
    public static Refusal refusal(UUID id) {
        return refusal(id, "");
    }

    /** The same, of one that the request names somewhere. */
    public static Refusal refusal(UUID id, String pointer) {
        return refusal(
                id,
                pointer,
                "The person " + id
                        + " was erased: nothing can be written of it any more. What is still open of it is ended"
                        + " with the reason \"Erased person\".");
    }

    /** The same, in other words. */
    public static Refusal refusal(Object value, String pointer, String detail) {
        return Refusal.conflict(CODE, detail, new FieldError(CODE, pointer, value, detail));
    }

    /** The refusal that the database meant; null if it failed for another reason. */
    public static Refusal refusal(Throwable failure) {
        return Failures.violates(failure, CONSTRAINT) ? refusal(who(failure)) : null;
    }

    private static UUID who(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Matcher who = WHO.matcher(String.valueOf(at.getMessage()));
            if (who.find()) {
                return UUID.fromString(who.group(1));
            }
        }
        throw new IllegalStateException("The constraint names the person", failure);
    }
}
