package dev.guanxi.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.guanxi.platform.persistence.Failures;
import dev.guanxi.platform.problem.ProblemShaper.Fault;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Reads code, detail and errors out of a failure, whichever layer raised it. */
final class Faults {

    private static final String UNAVAILABLE =
            "The service cannot reach its database for a moment. Send the request again, with its id or Idempotency-Key.";

    private Faults() {}

    static Fault of(HttpProblem problem, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return new Fault(refusal.kind().status(), refusal.code(), refusal.getMessage(), refusal.errors());
        }
        if (cause instanceof ConstraintViolationException violations) {
            return ViolationErrors.fault(violations);
        }
        JsonProcessingException json = jsonFailure(cause);
        if (json != null) {
            return JsonErrors.fault(json);
        }
        if (problem.getStatusCode() >= 500 && Failures.isPassing(cause)) {
            return new Fault(503, "SERVICE_UNAVAILABLE", UNAVAILABLE, List.of());
        }
        return new Fault(problem.getStatusCode(), codeOf(problem.getStatusCode()), detailOf(problem, cause), List.of());
    }

    private static JsonProcessingException jsonFailure(Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof JsonProcessingException json) {
                return json;
            }
        }
        return null;
    }

    private static String codeOf(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "HTTP_" + status : known.name();
    }

    /** The framework names Java classes and parameters in some messages; a reader gets ours instead. */
    private static String detailOf(HttpProblem problem, Throwable cause) {
        if (cause instanceof NotFoundException) {
            return "Nothing is served at this path, or a part of the path has the wrong form (ids are UUIDs).";
        }
        if (problem.getStatusCode() >= 500) {
            return "The request could not be carried out. It can be repeated; quote X-Request-Id when you report it.";
        }
        return problem.getDetail();
    }
}
