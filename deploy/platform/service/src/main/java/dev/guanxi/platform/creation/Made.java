package dev.guanxi.platform.creation;

import java.util.function.Function;

/** Something and whether this request made it. */
public record Made<T>(T value, boolean created) {

    /** The same in another form. */
    public <S> Made<S> map(Function<T, S> form) {
        return new Made<>(form.apply(value), created);
    }
}
