package dev.guanxi.customer.exit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.retention.Retention;
import dev.guanxi.platform.testing.Answer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What scans only tried goes by age; what they opened cases for stays. */
@QuarkusTest
class PreviewRetentionTest extends ExitingTest {

    @Inject
    Retention retention;

    @Inject
    DataSource database;

    @Test
    void oldPreviewsGoAndScansStay() throws SQLException {
        Answer old = scanned("2005-01-01T00:00:00Z", true);
        Answer young = scanned("2005-01-01T00:00:00Z", true);
        Answer scan = scanned("2005-01-01T00:00:00Z", false);
        aged(old.id(), 91);
        aged(young.id(), 89);
        aged(scan.id(), 1000);

        Blocking.await(retention::removeOldRows);

        manager.get(SCANS + "/" + old.id()).refused(404, "EXIT_SCAN_UNKNOWN");
        assertThat(manager.get(SCANS + "/" + young.id()).status()).isEqualTo(200);
        assertThat(manager.get(SCANS + "/" + scan.id()).status()).isEqualTo(200);
    }

    private void aged(String scanId, int days) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update exit_scan set finished_at = now() - interval '" + days
                    + " days' where id = '" + scanId + "'");
        }
    }
}
