package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No new contact gets the id of one that was merged or erased (C7, C17). */
@QuarkusTest
class TakenContactIdsTest extends MergingContactsTest {

    private static final String COPY = """
            insert into contact select copy.* from contact k
              cross join lateral jsonb_populate_record(k, jsonb_build_object('id', '%s')) copy where k.id = '%s'""";

    private final String id = UUID.randomUUID().toString();
    private final Client dealer = Client.partner(UUID.randomUUID());

    @Inject
    Transactions transactions;

    @Override
    Map<String, Object> duplicateSays() {
        return object("id", id, "name", "Jing Chan");
    }

    private static Answer added(Client by, String customer, Map<String, Object> contact) {
        return by.post(CUSTOMERS + "/" + customer + "/contacts", contact);
    }

    @Test
    void anOldIdIsTakenUntilTheyAreParted() {
        String merged = merged();

        Answer refused = added(MANAGER, customer, duplicateSays()).refused(409, "ID_TAKEN", "/id");

        assertThat(refused.text("detail")).contains(survivor);
        added(MANAGER, registered(unique()), duplicateSays()).refused(409, "ID_TAKEN", "/id");
        assertThat(read(duplicate).expect(200).id()).isEqualTo(survivor);
        undo(merged).expect(200);
        assertThat(added(MANAGER, customer, duplicateSays()).expect(200).id()).isEqualTo(duplicate);
    }

    @Test
    void soIsTheIdThatAKeyStandsFor() {
        String path = CUSTOMERS + "/" + customer + "/contacts";
        String key = unique();
        String made = MANAGER.post(path, contact("Wu Jun"), "Idempotency-Key", key)
                .expect(201)
                .id();
        MANAGER.post(CONTACTS + survivor + "/merges", order(made, 1, 1)).expect(201);

        Answer refused = MANAGER.post(path, contact("Wu Jun"), "Idempotency-Key", key)
                .refused(409, "ID_TAKEN", "header:Idempotency-Key");

        assertThat(refused.text("detail")).contains(survivor);
    }

    @Test
    void otherDealersLearnNothingOfIt() {
        String theirs = registered(dealer, unique());
        String said = added(dealer, theirs, with(contact("Li Lei"), "id", survivor))
                .refused(409, "ID_TAKEN", "/id")
                .text("detail");
        merged();

        assertThat(added(dealer, theirs, duplicateSays())
                        .refused(409, "ID_TAKEN", "/id")
                        .text("detail"))
                .isEqualTo(said);
        erased(customer, survivor);
        assertThat(added(dealer, theirs, duplicateSays())
                        .refused(409, "ID_TAKEN", "/id")
                        .text("detail"))
                .isEqualTo(said);
    }

    @Test
    void whoWasErasedDoesNotComeBackUnderTheOldId() {
        merged();
        erased(customer, survivor);

        added(MANAGER, customer, duplicateSays()).refused(409, "PERSON_ERASED", "/id");
        added(MANAGER, registered(unique()), duplicateSays()).refused(409, "PERSON_ERASED", "/id");
    }

    @Test
    void theDatabaseRefusesItToo() {
        merged();

        assertThatThrownBy(() -> Blocking.await(() ->
                        transactions.write(session -> session.createNativeQuery(COPY.formatted(duplicate, survivor))
                                .executeUpdate())))
                .hasStackTraceContaining("\"id_taken\" by " + duplicate);
    }
}
