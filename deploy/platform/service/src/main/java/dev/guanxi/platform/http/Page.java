package dev.guanxi.platform.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a list.
 *
 * @param next cursor of the page after this one, absent on the last page
 */
public record Page<T>(
        @Schema(description = "What is on this page, at most as many as the limit") @NotNull List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last")
        String next) {

    /**
     * Cuts a page out of what was read. The reader asks for one row more than the limit; that row's presence tells that
     * there is a next page.
     *
     * @param cursorOf the cursor that continues after a given item
     */
    public static <T> Page<T> of(List<T> oneMoreThanLimit, int limit, Function<T, Cursor> cursorOf) {
        if (oneMoreThanLimit.size() <= limit) {
            return new Page<>(List.copyOf(oneMoreThanLimit), null);
        }
        List<T> items = List.copyOf(oneMoreThanLimit.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).encoded());
    }

    /**
     * The same page; where it has no next one, that goes on after what was looked at for it.
     *
     * @param lookedAt null if nothing is left to look at
     */
    public Page<T> orGoOnAfter(Cursor lookedAt) {
        return next != null || lookedAt == null ? this : new Page<>(items, lookedAt.encoded());
    }

    /** The same page with its items in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
