package dev.guanxi.gateway.forwarding;

import dev.guanxi.gateway.problem.ProblemCode;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

/** Why no connection to a service could be had. */
final class Refusals {

    private Refusals() {}

    /** Busy when all connections stayed in use, unavailable when none could be made. */
    static ProblemCode code(Throwable refusal) {
        boolean connecting = refusal instanceof ConnectException;
        boolean waited = refusal instanceof ConnectionPoolTooBusyException || refusal instanceof TimeoutException;
        return waited && !connecting ? ProblemCode.SERVICE_BUSY : ProblemCode.SERVICE_UNAVAILABLE;
    }
}
