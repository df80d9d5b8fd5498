package dev.guanxi.customer.exit;

import static dev.guanxi.customer.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.LockWaits;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Purchases that are recorded at the same time as others, or while a scan looks. */
@QuarkusTest
class BesideAScanTest extends ExitingTest {

    /** Whoever records a purchase holds its customer for as long, in the same way. */
    @Test
    void whoseRecordedPurchaseTheScanHadNotSeenHasNoCase() throws SQLException {
        String id = registered(pos);
        bought(manager, pos, "2011-01-01", "2011-01-11", "2011-01-21", "2011-01-31");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from customer where id = '" + id + "' for key share");
            CompletableFuture<Answer> scanning =
                    CompletableFuture.supplyAsync(() -> scanned("2011-06-01T00:00:00Z", false));
            Awaitility.await().until(() -> LockWaits.in(database) >= 1);
            bought(manager, pos, "2011-05-25");
            connection.commit();

            assertThat(scanning.join().text("state")).isEqualTo("DONE");
        }
        assertThat(statesOf(id)).isEmpty();
    }

    /** Neither alone breaks the silence; together they make a rhythm that allows it. */
    @Test
    void whatTwoRecordAtOnceIsJudgedTogether() throws SQLException {
        String id = registered(pos);
        bought(manager, pos, "2011-01-01", "2011-01-11", "2011-01-21");
        scanned("2011-04-14T00:00:00Z", false);
        assertThat(statesOf(id)).containsExactly("OPEN");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from exit_case where customer_id = '" + id + "' for update");
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> bought(manager, pos, "2011-02-10"));
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> bought(manager, pos, "2011-03-02"));
            Awaitility.await().until(() -> LockWaits.in(database) >= 2);
            connection.commit();
            one.join();
            other.join();
        }
        assertThat(statesOf(id)).containsExactly("WITHDRAWN");
    }

    private List<String> statesOf(String customerId) {
        return manager.get(CASES + "?customerId=" + customerId).expect(200).items("state");
    }
}
