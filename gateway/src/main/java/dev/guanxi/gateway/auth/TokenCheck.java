package dev.guanxi.gateway.auth;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks the bearer token of a request against {@code mp.jwt.verify.*}. The service checks it again: the gateway only
 * keeps strangers out early.
 */
@Singleton
public final class TokenCheck {

    private static final Future<Verdict> ACCEPTED = Future.succeededFuture(Verdict.ACCEPTED);
    private static final Future<Verdict> MISSING = Future.succeededFuture(Verdict.MISSING);

    private final JWTParser parser;
    private final TokenCache cache;
    private final Vertx vertx;

    TokenCheck(JWTParser parser, TokenCacheConfig config, Vertx vertx) {
        this.parser = parser;
        this.cache = new TokenCache(config.size(), config.maxAge(), Clock.systemUTC());
        this.vertx = vertx;
    }

    /** Completed at once for a token that was checked lately; never fails. */
    public Future<Verdict> check(HttpServerRequest request) {
        Optional<String> token = BearerToken.of(request);
        if (token.isEmpty()) {
            return MISSING;
        }
        if (cache.knows(token.get())) {
            return ACCEPTED;
        }
        // Off the event loop: the key set may have to be fetched first.
        return vertx.executeBlocking(() -> verify(token.get()), false);
    }

    private Verdict verify(String token) {
        try {
            JsonWebToken verified = parser.parse(token);
            cache.remember(token, verified.getExpirationTime());
            return Verdict.ACCEPTED;
        } catch (ParseException e) {
            return ParseFailures.verdict(e);
        }
    }
}
