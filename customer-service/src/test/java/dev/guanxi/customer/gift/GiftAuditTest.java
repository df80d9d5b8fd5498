package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail cannot be edited; what is edited around it shows. */
@QuarkusTest
class GiftAuditTest extends ServiceTest {

    private static final String CHECKS = "/api/v1/gift-audit-checks";

    @Inject
    DataSource database;

    private final Client asker = Client.named("manager", unique());
    private final Client manager = Client.named("manager", unique());
    private final Client compliance = Client.of("compliance");

    private Answer recorded(String amount) {
        return asker.post(GIFTS, gift(registered(unique()), "Wang Fang", unique(), amount))
                .expect(201);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private JsonNode trail(String id) {
        return compliance.get(GIFTS + "/" + id + "/audit-trail").expect(200).body();
    }

    /** What the check of all gifts finds broken. */
    private List<String> broken() {
        List<String> broken = new ArrayList<>();
        Answer page = compliance.get(CHECKS + "?limit=50").expect(200);
        page.body().path("broken").forEach(one -> broken.add(told(one)));
        while (page.text("next") != null) {
            page = compliance
                    .get(CHECKS + "?limit=50&cursor=" + page.text("next"))
                    .expect(200);
            page.body().path("broken").forEach(one -> broken.add(told(one)));
        }
        return broken;
    }

    private static String told(JsonNode broken) {
        return broken.path("recordId").asText() + " " + broken.path("fault").asText();
    }

    @Test
    void tellsWhoDidWhatAndWhy() {
        Answer made = recorded("800");
        manager.post(made.header("Location") + "/approval", reason(), "If-Match", "\"1\"")
                .expect(200);

        JsonNode trail = trail(made.id());

        assertThat(trail.path("intact").asBoolean()).isTrue();
        assertThat(trail.path("entries").findValuesAsText("action")).containsExactly("RECORD", "APPROVE");
        assertThat(trail.at("/entries/0/actor").asText()).isEqualTo(made.text("recordedBy"));
        assertThat(trail.at("/entries/1/reason").asText()).isEqualTo("As discussed");
        assertThat(trail.at("/entries/1/previousHash")).isEqualTo(trail.at("/entries/0/hash"));
        assertThat(trail.at("/entries/1/content").asText())
                .contains("\"GIVEN\"")
                .doesNotContain("Wang Fang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gift_audit_entry set actor = 'nobody'",
                "delete from gift_audit_entry",
                "truncate gift_audit_entry"
            })
    void theTableRefusesEvenItsOwner(String change) {
        recorded("100");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(change))
                .withMessageContaining("only ever added to");
    }

    @Test
    void aRecordChangedBesideItsTrailShows() throws SQLException {
        String id = recorded("100").id();
        assertThat(broken()).doesNotContain(id + " RECORD_CHANGED");

        execute("update gift set value = 1 where id = '" + id + "'");

        assertThat(broken()).contains(id + " RECORD_CHANGED");
        assertThat(trail(id).path("fault").asText()).isEqualTo("RECORD_CHANGED");
        execute("update gift set value = 100 where id = '" + id + "'");
        assertThat(trail(id).path("intact").asBoolean()).isTrue();
    }

    @Test
    void anEntryForcedInShows() throws SQLException {
        String id = recorded("100").id();

        execute("insert into gift_audit_entry (gift_id, number, at, actor, action, content, previous_hash, hash)"
                + " select gift_id, 2, at, actor, 'RETURN', content, hash, hash from gift_audit_entry where gift_id = '"
                + id + "'");

        assertThat(trail(id).path("fault").asText()).isEqualTo("ENTRY_CHANGED");
    }

    @Test
    void solicitationsAreCheckedToo() {
        assertThat(compliance
                        .get(CHECKS + "?of=SOLICITATION")
                        .expect(200)
                        .body()
                        .path("broken"))
                .isEmpty();
    }
}
