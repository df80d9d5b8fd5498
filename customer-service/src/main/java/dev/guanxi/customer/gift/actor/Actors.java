package dev.guanxi.customer.gift.actor;

import dev.guanxi.customer.access.Caller;
import dev.guanxi.customer.access.Roles;
import dev.guanxi.platform.http.Languages;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells who sent the request under way. */
@Singleton
public final class Actors {

    private static final List<String> RECORDING_FOR_OTHERS = List.of(Roles.ADMIN, Roles.MANAGER, Roles.COMPLIANCE);

    private final Caller caller;
    private final Languages languages;

    Actors(Caller caller, Languages languages) {
        this.caller = caller;
        this.languages = languages;
    }

    public Actor current() {
        return new Actor(
                caller.scope(),
                caller.subject(),
                caller.hasRole(Roles.COMPLIANCE),
                RECORDING_FOR_OTHERS.stream().anyMatch(caller::hasRole),
                languages.ofRequest());
    }
}
