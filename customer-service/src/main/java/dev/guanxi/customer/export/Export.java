package dev.guanxi.customer.export;

import dev.guanxi.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Records of one kind on their way out.
 *
 * @param name of the file, without extension
 * @param columns of a CSV
 * @param pages where the records come from
 * @param id by which the next page is found
 * @param rows of one record in a CSV, by columns; what is absent or null is empty
 * @param json of one record, which becomes a line
 */
record Export<T>(
        String name,
        List<String> columns,
        Pages<T> pages,
        Function<T, UUID> id,
        Function<T, List<Map<String, Object>>> rows,
        Function<T, Object> json) {

    /** Records page by page. */
    interface Pages<T> {

        /** The next page, of one record more than the limit if there is another. */
        Uni<List<T>> next(Mutiny.Session session, Cursor after, int limit);
    }
}
