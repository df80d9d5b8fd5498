package dev.guanxi.gateway.auth;

import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.auth.principal.UnmatchedTokenKidException;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/** Tells a token that is over, or that cannot be checked now, from one that is wrong. */
final class ParseFailures {

    private static final String EXPECTED_ALGORITHM = "RS256";

    private ParseFailures() {}

    static Verdict verdict(ParseException failure, String token) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof InvalidJwtException invalid && invalid.hasExpired()) {
                return Verdict.EXPIRED;
            }
            if (at instanceof UnmatchedTokenKidException) {
                return Verdict.INVALID;
            }
            if (at instanceof UnresolvableKeyException) {
                return namesOurKindOfKey(token) ? Verdict.UNDECIDED : Verdict.INVALID;
            }
        }
        return Verdict.INVALID;
    }

    /** The resolver fails alike for a key set that is out of reach and for a token that no key set could match. */
    private static boolean namesOurKindOfKey(String token) {
        int end = token.indexOf('.');
        if (end < 0) {
            return false;
        }
        try {
            byte[] header = Base64.getUrlDecoder().decode(token.substring(0, end));
            JsonObject json = new JsonObject(new String(header, StandardCharsets.UTF_8));
            return EXPECTED_ALGORITHM.equals(json.getValue("alg")) && json.getValue("kid") != null;
        } catch (IllegalArgumentException | DecodeException e) {
            return false;
        }
    }
}
