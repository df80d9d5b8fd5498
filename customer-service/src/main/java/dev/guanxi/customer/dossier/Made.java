package dev.guanxi.customer.dossier;

import java.util.function.Function;

/** A record and whether this request made it. */
public record Made<T>(T made, boolean created) {

    /** The same in another form. */
    public <S> Made<S> map(Function<T, S> form) {
        return new Made<>(form.apply(made), created);
    }
}
