package dev.guanxi.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.problem.ProblemShaper.Fault;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;

/** Reads code, detail and errors out of a failure, whichever layer raised it. */
final class Faults {

    private static final String UNAVAILABLE =
            "The service cannot reach its database for a moment. Send the request again, with its id or Idempotency-Key.";

    private static final Map<Integer, String> DETAILS = Map.of(
            403, "None of this token's roles may do this; the API's description names those that may.",
            405, "This path does not serve that method; the API's description names those that it serves.",
            406, "The answer is JSON: accept application/json.",
            415, "The Content-Type of the body is not read here; the API's description names those that are.");

    private Faults() {}

    static Fault of(HttpProblem problem, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refused(refusal);
        }
        if (cause instanceof ConstraintViolationException violations) {
            return ViolationErrors.fault(violations);
        }
        JsonProcessingException json = find(JsonProcessingException.class, cause);
        if (json != null && problem.getStatusCode() < 500) {
            return JsonErrors.fault(json);
        }
        Refusal refusal = find(Refusal.class, cause);
        if (refusal != null) {
            return refused(refusal);
        }
        if (problem.getStatusCode() >= 500 && Failures.isPassing(cause)) {
            return new Fault(503, "SERVICE_UNAVAILABLE", UNAVAILABLE, List.of());
        }
        return new Fault(problem.getStatusCode(), codeOf(problem), detailOf(problem, cause), List.of());
    }

    private static Fault refused(Refusal refusal) {
        return new Fault(refusal.kind().status(), refusal.code(), refusal.getMessage(), refusal.errors());
    }

    /** The framework wraps what converters and readers throw. */
    private static <T extends Throwable> T find(Class<T> type, Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static String codeOf(HttpProblem problem) {
        Object code = problem.getParameters().get(ProblemShaper.CODE);
        if (code != null) {
            return code.toString();
        }
        Status known = Status.fromStatusCode(problem.getStatusCode());
        return known == null ? "HTTP_" + problem.getStatusCode() : known.name();
    }

    /** The framework names Java classes and parameters in some messages; a reader gets ours instead. */
    private static String detailOf(HttpProblem problem, Throwable cause) {
        if (cause instanceof NotFoundException) {
            return "Nothing is served at this path, or a part of the path has the wrong form (ids are UUIDs).";
        }
        if (problem.getStatusCode() >= 500) {
            return "The request could not be carried out. It can be repeated; quote X-Request-Id when you report it.";
        }
        return DETAILS.getOrDefault(problem.getStatusCode(), problem.getDetail());
    }
}
