package dev.guanxi.gateway.auth;

import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Tells a token that is over, or that cannot be checked now, from one that is wrong. */
final class ParseFailures {

    private ParseFailures() {}

    static Verdict verdict(ParseException failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return Verdict.EXPIRED;
            }
            if (at instanceof IOException) {
                return Verdict.UNDECIDED;
            }
        }
        return Verdict.INVALID;
    }
}
