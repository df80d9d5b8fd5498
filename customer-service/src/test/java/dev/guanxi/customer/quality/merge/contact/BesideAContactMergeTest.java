package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.Given;
import dev.guanxi.customer.LockWaits;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written of a contact while it is merged: nothing fails, nothing is lost, and it is the survivor's in the end. */
@QuarkusTest
class BesideAContactMergeTest extends MergingContactsTest {

    @Inject
    DataSource database;

    private String party;

    @BeforeEach
    void aRowToMove() {
        party = made(MANAGER, customer, "parties", object("role", "BUYER", "who", object("contactId", duplicate)));
    }

    @Test
    void whoIsNamedMeanwhileIsTheSurvivor() {
        Answer called = besides(() -> MANAGER.post(
                CUSTOMERS + "/" + customer + "/interactions",
                with(interaction("CALL"), "contactIds", List.of(duplicate))));

        assertThat(called.expect(201).body().at("/contactIds/0").asText()).isEqualTo(survivor);
    }

    @Test
    void soIsWhoIsNamedByAChange() {
        String call = made(MANAGER, customer, "interactions", interaction("CALL"));

        Answer changed = besides(() -> MANAGER.patch(
                "/api/v1/interactions/" + call, object("contactIds", List.of(duplicate)), "If-Match", "\"1\""));

        assertThat(changed.expect(200).body().at("/contactIds/0").asText()).isEqualTo(survivor);
    }

    @Test
    void whatIsGivenMeanwhileIsGivenToTheSurvivor() {
        Answer given = besides(() -> MANAGER.post(
                GIFTS,
                with(
                        gift(customer, "Jing Chan", unique(), "5"),
                        "receiver",
                        with(receiver("Jing Chan"), "contactId", duplicate))));

        assertThat(given.expect(201).body().at("/receiver/contactId").asText()).isEqualTo(survivor);
    }

    @Test
    void whoIsChangedMeanwhileLeadsToTheSurvivor() {
        Answer changed =
                besides(() -> MANAGER.patch(CONTACTS + duplicate, object("title", "Head"), "If-Match", "\"1\""));

        assertThat(changed.status()).isIn(308, 412);
        assertThat(read(survivor).body().has("title")).isFalse();
    }

    @Test
    void whoIsMergedMeanwhileIsRefused() {
        String third = met(contact("Wu Jun"));

        Answer other = besides(() -> MANAGER.post(CONTACTS + third + "/merges", order(duplicate, 1, 1)));

        other.refused(409, "CONTACT_MERGED");
    }

    /** It sees the two as they were, and waits for nobody. */
    @Test
    void aPreviewDoesNotWait() {
        Answer preview =
                besides(() -> MANAGER.post(CONTACTS + survivor + "/merge-previews", object("duplicateId", duplicate)));

        assertThat(preview.expect(200).body().path("version").asInt()).isEqualTo(1);
    }

    @Test
    void whoseCustomerIsMergedMeanwhileGoesAlong() {
        String main = registered(unique());

        besides(() -> Given.merged(MANAGER, MANAGER.get(CUSTOMERS + "/" + main), customer));

        assertThat(read(duplicate).expect(200).text("customerId")).isEqualTo(main);
        assertThat(MANAGER.get("/api/v1/parties/" + party)
                        .body()
                        .at("/who/contactId")
                        .asText())
                .isEqualTo(survivor);
    }

    /** An edit that comes first is seen: the merge names the version before it. */
    @Test
    void whoWasChangedJustBeforeIsNotMerged() {
        MANAGER.patch(CONTACTS + duplicate, object("title", "Head"), "If-Match", "\"1\"")
                .expect(200);

        asked().refused(412, "VERSION_STALE", "/duplicateVersion");
    }

    /** Holds the merge in its middle, by the party that it wants to move, until the other is done or waits as well. */
    private Answer besides(Supplier<Answer> other) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from party where id = '" + party + "' for update");
            CompletableFuture<Answer> merging = CompletableFuture.supplyAsync(this::asked);
            Awaitility.await().until(() -> LockWaits.in(database) >= 1);
            CompletableFuture<Answer> writing = CompletableFuture.supplyAsync(other);
            Awaitility.await().until(() -> writing.isDone() || LockWaits.in(database) >= 2);
            connection.commit();
            merging.join().expect(201);
            return writing.join();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
