package dev.guanxi.customer.opportunity;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Columns;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Products as rows. */
@Singleton
final class ProductStore {

    private static final String PUT = """
            insert into product (name, series, price, currency) values (:name, :series, :price, :currency)
            on conflict (name) do update set series = excluded.series, price = excluded.price, currency = excluded.currency""";

    private static final String NEAREST = """
            select w.name, near.name
            from json_to_recordset(cast(cast(:rows as text) as json)) as w(name text)
            cross join lateral (select name from product p order by p.name <-> w.name limit 1) near""";

    private final JsonRows rows;

    ProductStore(JsonRows rows) {
        this.rows = rows;
    }

    private record Name(String name) {}

    Uni<Void> put(Mutiny.Session session, String name, ProductData data) {
        return session.createNativeQuery(PUT)
                .setParameter("name", name)
                .setParameter("series", data.series())
                .setParameter("price", data.price())
                .setParameter("currency", data.currency())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The product of exactly this name, locked; null if there is none. */
    Uni<Product> findForChange(Mutiny.Session session, String name) {
        return session.createNativeQuery(
                        "select name, series, price, currency from product where name = :name for update",
                        Object[].class)
                .setParameter("name", name)
                .getSingleResultOrNull()
                .onItem()
                .ifNotNull()
                .transform(ProductStore::product);
    }

    /** Those of exactly these names, by name. */
    Uni<Map<String, Product>> named(Mutiny.Session session, Collection<String> names) {
        if (names.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select name, series, price, currency from product where name in (:names)", Object[].class)
                .setParameter("names", names)
                .getResultList()
                .map(found ->
                        found.stream().map(ProductStore::product).collect(Collectors.toMap(Product::name, one -> one)));
    }

    /** For names that are not known, the most similar one that is; none where no product is known. */
    Uni<Map<String, String>> nearest(Mutiny.Session session, Collection<String> names) {
        if (names.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(NEAREST, Object[].class)
                .setParameter("rows", rows.of(names.stream().map(Name::new).toList()))
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    /** One more product than the limit, by name. */
    Uni<List<Product>> list(Mutiny.Session session, Cursor after, int limit) {
        return session.createNativeQuery(
                        "select name, series, price, currency from product where name > :after order by name limit :count",
                        Object[].class)
                .setParameter("after", after == null ? "" : after.text(0))
                .setParameter("count", limit + 1)
                .getResultList()
                .map(found -> found.stream().map(ProductStore::product).toList());
    }

    private static Product product(Object[] row) {
        return new Product((String) row[0], (String) row[1], Columns.decimal(row[2]), (String) row[3]);
    }
}
