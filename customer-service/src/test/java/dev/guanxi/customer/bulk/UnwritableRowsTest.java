package dev.guanxi.customer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Rows that pass every check of ours and that the database refuses all the same. */
@QuarkusTest
class UnwritableRowsTest extends ImportingTest {

    @Inject
    DataSource database;

    @Test
    void rowsThatTheDatabaseRefusesAreFoundAndTheOthersStored() throws SQLException {
        importCustomers("1");
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            rows.append("%d,GOOD,,1,2010-12-01 08:26:00,1,1,GB%n".formatted(i));
        }
        rows.append("7,REFUSED,,1,2010-12-01 08:26:00,1,1,GB\n21,REFUSED,,1,2010-12-01 08:26:00,1,1,GB\n");
        rows.append("22,GOOD,,many,2010-12-01 08:26:00,1,1,GB\n");
        rows.append("C1,GOOD,,-1,2010-12-02 08:26:00,1,1,GB\n");

        JsonPath result = withoutArticle("REFUSED", () -> importPurchases(rows.toString()));

        assertCounts(result, 24, 20, 0, 4);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("ROW_UNWRITABLE", 3, "QUANTITY_INVALID", 1));
        assertThat(result.getInt("purchases")).isEqualTo(19);
        assertThat(result.getInt("returns")).isEqualTo(1);
        as("manager")
                .get("/api/v1/imports/" + result.getString("id") + "/rejections?code=ROW_UNWRITABLE")
                .then()
                .body("items.row", equalTo(List.of(7, 21, 22)));
    }

    /** Runs work while the database refuses lines of an article, for a reason that no check of ours knows. */
    private <T> T withoutArticle(String sku, Supplier<T> work) throws SQLException {
        execute("alter table purchase_line add constraint refused check (sku <> '" + sku + "') not valid");
        try {
            return work.get();
        } finally {
            execute("alter table purchase_line drop constraint refused");
        }
    }

    @Test
    void customersThatTheDatabaseRefusesAreFoundAndTheOthersStored() throws SQLException {
        execute("alter table customer add constraint refused check (name <> 'Customer 3') not valid");
        try {
            JsonPath result = importCustomers("1", "2", "3", "4", "5");

            assertCounts(result, 5, 4, 0, 1);
            assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("ROW_UNWRITABLE", 1));
        } finally {
            execute("alter table customer drop constraint refused");
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
