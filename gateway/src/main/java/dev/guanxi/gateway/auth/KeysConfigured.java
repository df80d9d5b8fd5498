package dev.guanxi.gateway.auth;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Stops the start when nobody said whose tokens are believed: every request would be refused. */
@Singleton
final class KeysConfigured {

    void check(@Observes StartupEvent start, JWTAuthContextInfo keys) {
        boolean none = keys.getPublicKeyLocation() == null
                && keys.getPublicKeyContent() == null
                && keys.getPublicVerificationKey() == null;
        if (none) {
            throw new IllegalStateException(
                    "There is no key to check tokens with. Set MP_JWT_VERIFY_PUBLICKEY_LOCATION to"
                            + " the address of the issuer's key set (https://...) or of its public key (file:...),"
                            + " and MP_JWT_VERIFY_ISSUER to its name.");
        }
    }
}
