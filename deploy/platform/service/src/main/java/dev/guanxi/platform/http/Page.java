package dev.guanxi.platform.http;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next cursor of the page after this one, absent on the last page
 */
public record Page<T>(@NotNull List<T> items, String next) {

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

    /** The same page with its items in another form. */
    public <R> Page<R> map(Function<T, R> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }
}
