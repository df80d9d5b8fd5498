package dev.guanxi.customer.phone;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What V161 makes of phones that were kept as they had been written. */
@QuarkusTest
class PhonesInOneFormTest extends ServiceTest {

    private static final String MIGRATION = "/db/migration/V161__phones_in_one_form.sql";

    @Inject
    DataSource database;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "+86 (571) 8888-0000       | +8657188880000",
                "0086 571 88880000         | +8657188880000",
                "+49 (0)171 / 123.456      | +49171123456",
                "+1 (202) 555‑0123         | +12025550123",
                "＋８６　５７１　８８８８００００ | +8657188880000",
                "+8657188880000            | +8657188880000",
                "0571-88880000             | 0571-88880000",
                "+86 571 8888 0000 ext 4   | +86 571 8888 0000 ext 4",
            })
    void phonesWithTheirCountrysCodeComeIntoTheFormThatIsKept(String written, String kept)
            throws SQLException, IOException {
        UUID id = UUID.fromString(registered(unique()));

        try (Connection connection = database.getConnection()) {
            write(connection, id, written);
            migrate(connection);
        }

        assertThat(Client.of("manager").get(CUSTOMERS + "/" + id).text("phone")).isEqualTo(kept);
    }

    private static void write(Connection connection, UUID id, String phone) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update customer set phone = ? where id = ?")) {
            update.setString(1, phone);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private void migrate(Connection connection) throws SQLException, IOException {
        try (InputStream migration = getClass().getResourceAsStream(MIGRATION);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
