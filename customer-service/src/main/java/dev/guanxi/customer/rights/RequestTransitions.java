package dev.guanxi.customer.rights;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;

/** How a request goes on, and who may decide on it. */
final class RequestTransitions {

    private RequestTransitions() {}

    /** Being told needs no review, to be erased does: it cannot be undone. */
    static RequestState first(RequestKind kind) {
        return kind == RequestKind.ERASURE ? RequestState.PENDING_REVIEW : RequestState.IN_PROGRESS;
    }

    /**
     * Lets a decision through.
     *
     * @throws Refusal for a request that is decided, and for one's own
     */
    static void checkDecision(RequestState state, String requestedBy, String decider) {
        if (state != RequestState.PENDING_REVIEW) {
            String detail = "Only a request that is PENDING_REVIEW is decided on; this one is " + state + ".";
            throw Refusal.conflict("REQUEST_DECIDED", detail, new FieldError("REQUEST_DECIDED", "", state, detail));
        }
        if (EmployeeKey.same(decider, requestedBy)) {
            throw Refusal.forbidden("OWN_REQUEST", "Nobody decides on a request that it recorded itself.");
        }
    }
}
