package dev.guanxi.customer.purification;

import static dev.guanxi.customer.purification.GivenPurifications.PURIFICATIONS;
import static dev.guanxi.customer.purification.GivenPurifications.appraised;
import static dev.guanxi.customer.purification.GivenPurifications.growing;
import static dev.guanxi.customer.purification.GivenPurifications.list;
import static dev.guanxi.customer.purification.GivenPurifications.madeProfile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.retention.Retention;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A purification goes by age with all its entries: its list can be purified again. */
@QuarkusTest
class PurificationRetentionTest extends ServiceTest {

    private final Client manager = Client.of("manager");

    @Inject
    Retention retention;

    @Inject
    Transactions transactions;

    @Test
    void oldPurificationsGoWithTheirEntriesAndYoungOnesStay() {
        String prospect = appraised(manager, unique(), growing(10));
        String old = purified(prospect, 731);
        String young = purified(prospect, 729);

        Blocking.await(retention::removeOldRows);

        manager.get(PURIFICATIONS + "/" + old).refused(404, "PURIFICATION_UNKNOWN");
        assertThat(entries(old)).isZero();
        manager.get(PURIFICATIONS + "/" + young).expect(200);
        assertThat(entries(young)).isOne();
        manager.get("/api/v1/prospects/" + prospect).expect(200);
    }

    private String purified(String prospect, int daysAgo) {
        String id = manager.post(PURIFICATIONS, list(madeProfile(), prospect))
                .expect(201)
                .id();
        Blocking.await(() -> transactions.write(session -> session.createNativeQuery(
                        "update purification set purified_at = now() - make_interval(0, 0, 0, :days) where id = :id")
                .setParameter("days", daysAgo)
                .setParameter("id", UUID.fromString(id))
                .executeUpdate()));
        return id;
    }

    private long entries(String purification) {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery(
                        "select count(*) from purification_entry where purification_id = :id", Long.class)
                .setParameter("id", UUID.fromString(purification))
                .getSingleResult()));
    }
}
