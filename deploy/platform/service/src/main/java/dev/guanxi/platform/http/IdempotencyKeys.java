package dev.guanxi.platform.http;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Lets a creation be repeated safely under an {@code Idempotency-Key}: the first request with a key makes the resource,
 * a repeat finds what it made, another request under the same key is refused.
 */
@Singleton
public final class IdempotencyKeys {

    /** Code of the refusal of a key that made something else. */
    public static final String REUSED = "IDEMPOTENCY_KEY_REUSED";

    /** Most characters of a key. */
    public static final int LONGEST_KEY = 200;

    /** The claim of those who act for one of many; nobody else's tokens have it. */
    private static final String TENANT = "dealer_id";

    private final JsonWebToken token;

    public IdempotencyKeys(JsonWebToken token) {
        this.token = token;
    }

    /**
     * Claims a key within the transaction that makes the resource. Two callers never share a key, nor do two tenants whose
     * systems name their callers alike: the tenant is the request's token's.
     *
     * @param key the header, null if none was sent
     * @param caller subject of who asks
     * @param body what was asked for; a repeat must ask for the same
     * @param newId id of the resource if this is the first request
     * @return {@code newId}, or the id of what an earlier request with this key made
     */
    public Uni<UUID> claim(
            Mutiny.Session session, String operation, String caller, String key, Object body, UUID newId) {
        if (key == null) {
            return Uni.createFrom().item(newId);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalidField(
                    "IDEMPOTENCY_KEY_INVALID", "header:Idempotency-Key", key, "From 1 to 200 characters.");
        }
        Claim claim = new Claim(operation, Objects.toString(token.getClaim(TENANT), ""), caller, key);
        String fingerprint = fingerprint(body);
        return insert(session, claim, fingerprint, newId)
                .chain(inserted -> inserted == 1 ? Uni.createFrom().item(newId) : earlier(session, claim, fingerprint));
    }

    /** The key with all that keeps it apart from the same text of others. */
    private record Claim(String operation, String tenant, String caller, String key) {}

    private static Uni<Integer> insert(Mutiny.Session session, Claim claim, String fingerprint, UUID id) {
        return session.createNativeQuery("""
                        insert into idempotent_request (operation, tenant, caller, key, fingerprint, resource_id)
                        values (:operation, :tenant, :caller, :key, :fingerprint, :id) on conflict do nothing""")
                .setParameter("operation", claim.operation())
                .setParameter("tenant", claim.tenant())
                .setParameter("caller", claim.caller())
                .setParameter("key", claim.key())
                .setParameter("fingerprint", fingerprint)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static Uni<UUID> earlier(Mutiny.Session session, Claim claim, String fingerprint) {
        return session.createNativeQuery("""
                        select fingerprint, resource_id from idempotent_request
                        where operation = :operation and tenant = :tenant and caller = :caller
                          and key = :key""", Object[].class)
                .setParameter("operation", claim.operation())
                .setParameter("tenant", claim.tenant())
                .setParameter("caller", claim.caller())
                .setParameter("key", claim.key())
                .getSingleResult()
                .map(row -> {
                    if (!row[0].equals(fingerprint)) {
                        throw reused(claim.key());
                    }
                    return (UUID) row[1];
                });
    }

    private static Refusal reused(String key) {
        String detail = "This key made something else before; use a new key for a new request.";
        return new Refusal(
                Refusal.Kind.UNPROCESSABLE,
                REUSED,
                detail,
                List.of(new FieldError(REUSED, "header:Idempotency-Key", key, detail)));
    }

    private static String fingerprint(Object body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(body).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
