package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No new customer gets the id of one that was merged or erased (C7, C17). */
@QuarkusTest
class TakenCustomerIdsTest extends ServiceTest {

    private static final String COPY = """
            insert into customer select copy.* from customer u
              cross join lateral jsonb_populate_record(u, jsonb_build_object('id', '%s')) copy where u.id = '%s'""";

    private final Client manager = Client.of("manager");
    private final Client dealer = Client.partner(UUID.randomUUID());
    private final String key = unique();
    private final String pos = unique();
    private final String id = UUID.randomUUID().toString();
    private String survivor;

    @Inject
    Transactions transactions;

    @BeforeEach
    void twoRecords() {
        survivor = manager.post(CUSTOMERS, with(customer(unique()), "kind", "PERSON"))
                .expect(201)
                .id();
        manager.post(CUSTOMERS, duplicateSays()).expect(201);
    }

    private Map<String, Object> duplicateSays() {
        return with(with(customer(pos), "kind", "PERSON"), "id", id);
    }

    /** The same id, of another customer who seems to be nobody else. */
    private Map<String, Object> another() {
        return with(customer(unique()), "id", id);
    }

    private Answer merged(String duplicate) {
        return manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);
    }

    @Test
    void anOldIdIsTakenUntilTheyAreParted() {
        Answer merged = merged(id);

        Answer refused = manager.post(CUSTOMERS, duplicateSays()).refused(409, "ID_TAKEN", "/id");

        assertThat(refused.text("detail")).contains(survivor);
        manager.post(CUSTOMERS, another()).refused(409, "ID_TAKEN", "/id");
        manager.put(CUSTOMERS + "/by-external-id/pos/" + unique(), another()).refused(409, "ID_TAKEN", "/id");
        Map<String, Object> prospect = capture(unique());
        manager.post(PROSPECTS, with(prospect, "customer", with(map(prospect.get("customer")), "id", id)))
                .refused(409, "ID_TAKEN", "/customer/id");
        manager.post("/api/v1/merges/" + merged.id() + "/undo", "").expect(200);
        assertThat(manager.post(CUSTOMERS, duplicateSays()).expect(200).id()).isEqualTo(id);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Test
    void soIsTheIdThatAKeyStandsFor() {
        Map<String, Object> said = customer(unique());
        String made = manager.post(CUSTOMERS, said, "Idempotency-Key", key)
                .expect(201)
                .id();
        merged(made);

        Answer refused = manager.post(CUSTOMERS, said, "Idempotency-Key", key)
                .refused(409, "ID_TAKEN", "header:Idempotency-Key");

        assertThat(refused.text("detail")).contains(survivor);
    }

    @Test
    void otherDealersLearnNothingOfIt() {
        String said = dealer.post(CUSTOMERS, with(customer(unique()), "id", survivor))
                .refused(409, "ID_TAKEN", "/id")
                .text("detail");
        merged(id);

        assertThat(dealer.post(CUSTOMERS, another())
                        .refused(409, "ID_TAKEN", "/id")
                        .text("detail"))
                .isEqualTo(said);
        erased(survivor, null);
        assertThat(dealer.post(CUSTOMERS, another())
                        .refused(409, "ID_TAKEN", "/id")
                        .text("detail"))
                .isEqualTo(said);
        registered(dealer, unique());
    }

    @Test
    void whoWasErasedDoesNotComeBackUnderTheOldId() {
        merged(id);
        erased(survivor, null);

        manager.post(CUSTOMERS, another()).refused(409, "PERSON_ERASED", "/id");
    }

    @Test
    void theDatabaseRefusesItToo() {
        merged(id);

        assertThatThrownBy(() -> Blocking.await(() -> transactions.write(session ->
                        session.createNativeQuery(COPY.formatted(id, survivor)).executeUpdate())))
                .hasStackTraceContaining("\"id_taken\" by " + id);
    }
}
