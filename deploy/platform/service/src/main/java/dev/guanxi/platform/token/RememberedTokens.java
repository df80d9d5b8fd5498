package dev.guanxi.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Checks a token's signature and claims once and takes it as checked for a minute, never beyond its expiry: the
 * signature costs more than reading a record. A key that was withdrawn works no longer than that minute.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberedTokens extends DefaultJWTParser {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final Clock clock;
    private final Cache<String, JsonWebToken> checked = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .build();

    public RememberedTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JsonWebToken parse(String token) throws ParseException {
        JsonWebToken known = checked.getIfPresent(token);
        if (known != null && clock.instant().isBefore(Instant.ofEpochSecond(known.getExpirationTime()))) {
            return known;
        }
        JsonWebToken parsed = super.parse(token);
        checked.put(token, parsed);
        return parsed;
    }
}
