package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.ArrayRows;
import dev.guanxi.segmentation.persistence.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Customers to try a rule on. */
@ApplicationScoped
class PreviewRepository {

    Uni<Long> customers(Mutiny.Session session) {
        return session.createNativeQuery("select count(*) from account", Long.class)
                .getSingleResult();
    }

    /** Each customer is among them with the same chance; repeatable, so that two rules are tried on the same. */
    Uni<List<UUID>> some(Mutiny.Session session, double percent) {
        String sample = percent >= 100 ? "" : " tablesample bernoulli (" + percent + ") repeatable (17)";
        return session.createNativeQuery("select customer_id from account" + sample, UUID.class)
                .getResultList();
    }

    Uni<Map<UUID, String>> names(Mutiny.Session session, List<UUID> customers) {
        return session.createNativeQuery("""
                        select customer_id, name from account
                        where customer_id = any(cast(cast(:ids as text) as uuid[]))""", Object[].class)
                .setParameter("ids", ArrayRows.text(customers))
                .getResultList()
                .map(rows ->
                        rows.stream().map(Row::new).collect(Collectors.toMap(row -> row.uuid(0), row -> row.text(1))));
    }
}
