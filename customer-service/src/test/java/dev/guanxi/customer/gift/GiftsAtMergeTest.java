package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.receiver;
import static dev.guanxi.customer.gift.GivenGifts.today;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gift is judged before two customers become one, or part again, or afterwards; never for what they are no longer. */
@QuarkusTest
class GiftsAtMergeTest extends ServiceTest {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('gifts of ' || ?, 0))";

    /** Until the connection gives it back, whatever becomes of its transactions. */
    private static final String KEEP = "select pg_advisory_lock(hashtextextended('gifts of ' || ?, 0))";

    private static final String GIVE_BACK = "select pg_advisory_unlock(hashtextextended('gifts of ' || ?, 0))";

    private static final String MOVE =
            "update gift set customer_id = cast(? as uuid) where customer_id = cast(? as uuid) returning id";

    private static final String WAITING = """
            select exists (select from pg_locks where locktype = 'advisory' and not granted
              and (cast(classid as bigint) << 32) | cast(objid as bigint) = hashtextextended('gifts of ' || ?, 0))""";

    @Inject
    DataSource database;

    private final Client manager = Client.of("manager");
    private String survivor;
    private String duplicate;

    @BeforeEach
    void twoRecords() {
        survivor = registered(unique());
        duplicate = registered(unique());
    }

    private Answer merge() {
        return manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 1, "duplicateVersion", 1))
                .expect(201);
    }

    /** Somebody is in the middle of giving something to the customer while the work begins. */
    private Answer duringAGift(String customer, Supplier<Answer> work) throws SQLException {
        try (Connection giving = database.getConnection()) {
            giving.setAutoCommit(false);
            asked(giving, LOCK, customer);
            CompletableFuture<Answer> done = CompletableFuture.supplyAsync(work);
            Awaitility.await().until(() -> done.isDone() || waits(customer));
            assertThat(done).isNotDone();
            giving.commit();
            return done.join();
        }
    }

    private boolean waits(String customer) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return asked(connection, WAITING, customer).equals("t");
        }
    }

    private static String asked(Connection connection, String sql, String... customers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < customers.length; i++) {
                statement.setString(i + 1, customers[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return String.valueOf(result.getString(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMergeWaitsForWhatIsBeingGivenToEitherOfThem(boolean toSurvivor) throws SQLException {
        manager.post(GIFTS, gift(survivor, "Wang Fang", unique(), "1500")).expect(201);
        manager.post(GIFTS, gift(duplicate, "Wang Fang", unique(), "1400")).expect(201);

        duringAGift(toSurvivor ? survivor : duplicate, this::merge);

        Answer denied = manager.post(GIFTS, with(gift(survivor, "Wang Fang", unique(), "101"), "planned", true))
                .refused(422, "GIFT_DENIED", "/amount");
        assertThat(denied.body().at("/errors/0/code").asText()).isEqualTo("RECEIVER_LIMIT");
    }

    @Test
    void whoTurnsOutToBeAnOfficialIsOneForWhatWasPromisedAtEither() {
        manager.post(GIFTS, gift(survivor, "Wang Fang", unique(), "100")).expect(201);
        String promised = manager.post(GIFTS, with(gift(duplicate, "Wang Fang", unique(), "100"), "planned", true))
                .expect(201)
                .header("Location");
        merge();
        Map<String, Object> official = with(receiver("Wang Fang"), "publicOfficial", true);
        manager.post(GIFTS, with(gift(survivor, "Wang Fang", unique(), "1"), "receiver", official))
                .expect(201);

        manager.post(promised + "/handover", object("givenOn", today().toString()), "If-Match", "\"1\"")
                .refused(422, "GIFT_NEEDS_APPROVAL");
    }

    /** Somebody gives something to the survivor by the time that the gift is the survivor's. */
    @Test
    void aStepWaitsForWhatIsBeingGivenToTheSurvivorIfAMergeGetsInBetween() throws SQLException {
        String promised = manager.post(GIFTS, with(gift(duplicate, "Wang Fang", unique(), "100"), "planned", true))
                .expect(201)
                .header("Location");
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            asked(other, LOCK, duplicate);
            CompletableFuture<Answer> step = CompletableFuture.supplyAsync(() ->
                    manager.post(promised + "/handover", object("givenOn", today().toString()), "If-Match", "\"1\""));
            Awaitility.await().until(() -> step.isDone() || waits(duplicate));
            asked(other, KEEP, survivor);
            try {
                asked(other, MOVE, survivor, duplicate);
                other.commit();
                Awaitility.await().until(() -> step.isDone() || waits(survivor));
                assertThat(step).isNotDone();
            } finally {
                other.rollback();
                asked(other, GIVE_BACK, survivor);
                other.commit();
            }
            assertThat(step.join().expect(200).text("customerId")).isEqualTo(survivor);
        }
    }

    @Test
    void soDoesItsUndo() throws SQLException {
        String undo = "/api/v1/merges/" + merge().id() + "/undo";

        duringAGift(survivor, () -> manager.post(undo, "").expect(200));

        manager.post(GIFTS, gift(duplicate, "Wang Fang", unique(), "1")).expect(201);
    }

    @Test
    void whoNamesTheOldIdWaitsForWhatIsBeingGivenToTheSurvivor() throws SQLException {
        merge();

        Answer given = duringAGift(survivor, () -> manager.post(GIFTS, gift(duplicate, "Wang Fang", unique(), "1"))
                .expect(201));

        assertThat(given.text("customerId")).isEqualTo(survivor);
    }
}
