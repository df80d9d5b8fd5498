package dev.guanxi.platform.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Requests without a token or with one that does not hold, under the same codes as at the gateway. Stands before the
 * mappers of resteasy-problem 3.21, which do not link against Quarkus 3.34 ({@code NoSuchFieldError: headerName}).
 */
final class Unauthenticated {

    private static final int BEFORE_THE_LIBRARY = 1;

    private Unauthenticated() {}

    private static HttpProblem problem(String code, String detail) {
        return HttpProblem.builder()
                .withStatus(Status.UNAUTHORIZED)
                .withTitle(Status.UNAUTHORIZED.name())
                .withDetail(detail)
                .with(ProblemShaper.CODE, code)
                .withHeader("WWW-Authenticate", "Bearer")
                .build();
    }

    /** No token was sent. */
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    public static final class Missing extends ExceptionMapperBase<UnauthorizedException> {
        @Override
        protected HttpProblem toProblem(UnauthorizedException failure) {
            return problem("TOKEN_MISSING", "Send a token: Authorization: Bearer …");
        }
    }

    /** A token was sent that is expired, tampered with, or not from our issuer. */
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    public static final class Invalid extends ExceptionMapperBase<AuthenticationFailedException> {
        @Override
        protected HttpProblem toProblem(AuthenticationFailedException failure) {
            return isExpired(failure)
                    ? problem("TOKEN_EXPIRED", "Get a new token from its issuer and repeat the request.")
                    : problem(
                            "TOKEN_INVALID", "The token is malformed or not from the expected issuer; get a new one.");
        }

        private static boolean isExpired(Throwable failure) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (at instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                    return true;
                }
            }
            return false;
        }
    }
}
