package dev.guanxi.platform.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A request that is refused on purpose. Knows no framework, so that rules can throw it; the REST layer turns it into a
 * problem whose title comes from the service's {@code problems} texts under the same code.
 */
public final class Refusal extends RuntimeException {

    /** Why, in HTTP's terms. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        VERSION_REQUIRED(428),
        OVERLOADED(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members;

    public Refusal(Kind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, Map.of());
    }

    private Refusal(Kind kind, String code, String detail, List<FieldError> errors, Map<String, Object> members) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    /** The same, and a member of the problem's own that tells programs more (RFC 9457, 3.2). */
    public Refusal with(String member, Object value) {
        Map<String, Object> more = new HashMap<>(members);
        more.put(member, value);
        return new Refusal(kind, code, getMessage(), errors, more);
    }

    /**
     * The same of a part of the body that a rule was asked about by itself: what it points to in the body is in that part.
     *
     * @param part pointer to the part
     */
    public Refusal within(String part) {
        List<FieldError> moved = errors.stream()
                .map(error -> error.pointer().startsWith("/")
                        ? new FieldError(error.code(), part + error.pointer(), error.value(), error.detail())
                        : error)
                .toList();
        return new Refusal(kind, code, getMessage(), moved, members);
    }

    /** The request cannot be understood as it stands. */
    public static Refusal invalid(String code, String detail, FieldError... errors) {
        return new Refusal(Kind.INVALID, code, detail, List.of(errors));
    }

    /** A request with one fault, whose detail says it all. */
    public static Refusal invalidField(String code, String pointer, Object value, String detail) {
        return invalid(code, detail, new FieldError(code, pointer, value, detail));
    }

    /** The request is understood, but a rule of the domain forbids it. */
    public static Refusal unprocessable(String code, String pointer, Object value, String detail) {
        return new Refusal(Kind.UNPROCESSABLE, code, detail, List.of(new FieldError(code, pointer, value, detail)));
    }

    public static Refusal unknown(String code, String detail) {
        return new Refusal(Kind.UNKNOWN, code, detail, List.of());
    }

    public static Refusal conflict(String code, String detail, FieldError... errors) {
        return new Refusal(Kind.CONFLICT, code, detail, List.of(errors));
    }

    /** The id that the client made in {@code /id} belongs to something else of the same kind. */
    public static Refusal idTaken(String kind, UUID id) {
        return conflict(
                "ID_TAKEN",
                "This id belongs to another " + kind + "; make a new one.",
                new FieldError("ID_TAKEN", "/id", id, "A new UUIDv7."));
    }

    public static Refusal forbidden(String code, String detail) {
        return new Refusal(Kind.FORBIDDEN, code, detail, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What the problem tells besides what all problems do, by name. */
    public Map<String, Object> members() {
        return members;
    }
}
