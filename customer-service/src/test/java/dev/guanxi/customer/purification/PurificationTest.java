package dev.guanxi.customer.purification;

import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.customer.prospect.GivenProspects.potential;
import static dev.guanxi.customer.purification.GivenPurifications.PROFILES;
import static dev.guanxi.customer.purification.GivenPurifications.PURIFICATIONS;
import static dev.guanxi.customer.purification.GivenPurifications.WEIGHTS;
import static dev.guanxi.customer.purification.GivenPurifications.appraised;
import static dev.guanxi.customer.purification.GivenPurifications.growing;
import static dev.guanxi.customer.purification.GivenPurifications.list;
import static dev.guanxi.customer.purification.GivenPurifications.madeProfile;
import static dev.guanxi.customer.purification.GivenPurifications.profile;
import static dev.guanxi.customer.purification.GivenPurifications.weightsOf;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.LockWaits;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurificationTest extends ServiceTest {

    private static final String LOCK =
            "select 1 from customer c join prospect p on p.customer_id = c.id where p.id = '%s' for update of c";

    @Inject
    DataSource database;

    private final Client manager = Client.of("manager");
    private String profile;

    @BeforeEach
    void aProfile() {
        profile = madeProfile();
    }

    private Answer entries(String purification, String query) {
        return manager.get(PURIFICATIONS + "/" + purification + "/prospects" + query)
                .expect(200);
    }

    @Test
    void ranksAListByScoreWithItsReasons() {
        String slow = appraised(manager, unique(), growing(-10));
        String fast = appraised(manager, unique(), growing(30));
        String unknown = captured(unique());

        Answer made =
                manager.post(PURIFICATIONS, list(profile, slow, fast, unknown)).expect(201);

        assertThat(made.body().path("prospects").asInt()).isEqualTo(3);
        assertThat(manager.get(made.header("Location")).expect(200).body()).isEqualTo(made.body());
        Answer entries = entries(made.id(), "");
        assertThat(entries.items("prospectId")).containsExactly(fast, slow, unknown);
        assertThat(entries.items("rank")).containsExactly("1", "2", "3");
        JsonNode first = entries.items().get(0);
        assertThat(first.path("weightsVersion")).isEqualTo(made.body().path("weightsVersion"));
        JsonNode growth = first.at("/parts/3");
        assertThat(growth.path("part").asText()).isEqualTo("GROWTH");
        assertThat(growth.path("points").decimalValue()).isEqualByComparingTo("100");
        assertThat(growth.path("reason").asText()).isEqualTo("It is expected to grow by 30 % a year");
        assertThat(entries.items().get(2).at("/risk/known").asBoolean()).isFalse();
    }

    @Test
    void speaksChineseAndAsksTheStandardQuestions() {
        String prospect = appraised(manager, unique(), object("rivals", 2, "strategyFit", 5));
        String purification =
                manager.post(PURIFICATIONS, list(profile, prospect)).expect(201).id();

        Answer entries = manager.get(PURIFICATIONS + "/" + purification + "/prospects", "Accept-Language", "zh-CN");

        assertThat(entries.header("Content-Language")).isEqualTo("zh-CN");
        JsonNode strategy = entries.expect(200).items().get(0).at("/parts/10");
        assertThat(strategy.path("group").asText()).isEqualTo("STANDARD_QUESTION");
        assertThat(strategy.path("name").asText()).startsWith("我们的产品在该处有多少竞争对手");
        assertThat(strategy.path("reason").asText()).isEqualTo("我们的产品在该处有 2 个竞争对手，策略契合度为 5（满分 5）");
    }

    @Test
    void pagesByRankAndNarrowsToAGrade() {
        String[] prospects = new String[3];
        for (int i = 0; i < prospects.length; i++) {
            prospects[i] = appraised(manager, unique(), growing(10 * i));
        }
        Answer made =
                manager.post(PURIFICATIONS, list(profile, (Object[]) prospects)).expect(201);

        Answer page = entries(made.id(), "?limit=2");
        Answer next = entries(made.id(), "?limit=2&cursor=" + page.text("next"));

        assertThat(page.items("prospectId")).containsExactly(prospects[2], prospects[1]);
        assertThat(next.items("prospectId")).containsExactly(prospects[0]);
        assertThat(next.text("next")).isNull();
        String grade = page.items("grade").get(0);
        int counted = made.body().at("/grades/" + grade).asInt();
        assertThat(entries(made.id(), "?grade=" + grade).items()).hasSize(counted);
    }

    @Test
    void aFilterChoosesThePursued() {
        String campaign = "Fair " + unique();
        String pursued = manager.post(PROSPECTS, with(capture(unique()), "campaign", campaign))
                .expect(201)
                .id();
        String given = manager.post(PROSPECTS, with(capture(unique()), "campaign", campaign))
                .expect(201)
                .id();
        manager.post(PROSPECTS + "/" + given + "/follow-ups", object("result", "NOT_QUALIFIED", "reason", "x"))
                .expect(201);
        Map<String, Object> wanted = object(
                "profileId",
                profile,
                "filter",
                object("campaign", campaign, "source", "TRADE_SHOW", "kind", "ORGANISATION"));

        String made = manager.post(PURIFICATIONS, wanted).expect(201).id();
        String none = manager.post(PURIFICATIONS, with(wanted, "filter", object("campaign", campaign, "region", "X")))
                .expect(201)
                .id();

        assertThat(entries(made, "").items("prospectId")).containsExactly(pursued);
        assertThat(entries(none, "").items()).isEmpty();
    }

    @Test
    void visibleValueComesFromTheRecordAndTheNearestBranch() {
        String branch = "Branch " + unique();
        manager.post("/api/v1/branches", object("name", branch, "latitude", -75.1, "longitude", 10.5))
                .expect(201);
        Map<String, Object> customer = with(
                potential(unique()),
                "address",
                object("country", "CN", "latitude", -75, "longitude", 10.5),
                "prospect",
                object("scope", "INDIVIDUAL", "servedByCompetitor", true));
        String prospect = manager.post(PROSPECTS, with(capture(unique()), "customer", customer))
                .expect(201)
                .id();

        Answer assessed = manager.get(PROSPECTS + "/" + prospect + "/assessment?profileId=" + profile)
                .expect(200);

        assertThat(assessed.body().at("/parts/0/points").decimalValue()).isEqualByComparingTo("25");
        assertThat(assessed.body().at("/parts/1/points").decimalValue()).isEqualByComparingTo("30");
        assertThat(assessed.body().at("/parts/2/points").decimalValue()).isEqualByComparingTo("100");
        assertThat(assessed.body().at("/parts/2/reason").asText()).isEqualTo("11 km to the branch " + branch);
        assertThat(assessed.body().has("rank")).isFalse();
    }

    @Test
    void theNewestAppraisalCountsAndTheOlderStay() {
        String prospect = appraised(manager, unique(), growing(30));
        String appraisals = PROSPECTS + "/" + prospect + "/appraisals";
        Map<String, Object> newer = with(growing(-10), "id", Ids.next());

        manager.post(appraisals, newer).expect(201);
        manager.post(appraisals, newer).expect(200);
        manager.post(appraisals, with(newer, "growth", 5)).refused(409, "ID_TAKEN", "/id");

        Answer assessed = manager.get(PROSPECTS + "/" + prospect + "/assessment?profileId=" + profile)
                .expect(200);
        assertThat(assessed.body().at("/parts/3/points").decimalValue()).isEqualByComparingTo("0");
        Answer page = manager.get(appraisals + "?limit=1").expect(200);
        assertThat(page.body().at("/items/0/judged/growth").asInt()).isEqualTo(-10);
        Answer next =
                manager.get(appraisals + "?limit=1&cursor=" + page.text("next")).expect(200);
        assertThat(next.body().at("/items/0/judged/growth").asInt()).isEqualTo(30);
        assertThat(next.text("next")).isNull();
    }

    @Test
    void aPurificationKeepsWhatWasTrueWhenItWasMade() {
        String prospect = appraised(manager, unique(), growing(30));
        String made =
                manager.post(PURIFICATIONS, list(profile, prospect)).expect(201).id();
        JsonNode before = entries(made, "").body();

        manager.post(PROSPECTS + "/" + prospect + "/appraisals", growing(-50)).expect(201);
        manager.patch(PROFILES + "/" + profile, object("name", "Other"), "If-Match", "\"1\"")
                .expect(200);
        manager.post(PROSPECTS + "/" + prospect + "/conversion", "{}").expect(200);

        assertThat(entries(made, "").body()).isEqualTo(before);
        manager.post(PURIFICATIONS, list(profile, prospect)).refused(422, "PROSPECT_UNKNOWN", "/prospectIds/0");
        manager.get(PROSPECTS + "/" + prospect + "/assessment?profileId=" + profile)
                .refused(422, "PROSPECT_CONVERTED", "path:id");
    }

    @Test
    void aRepeatAnswersWithTheSamePurification() {
        String prospect = captured(unique());
        Map<String, Object> said = with(list(profile, prospect), "id", Ids.next());
        String key = unique();

        List<Answer> answers = Together.send(4, i -> manager.post(PURIFICATIONS, said));
        String keyed = manager.post(PURIFICATIONS, list(profile, prospect), "Idempotency-Key", key)
                .expect(201)
                .id();

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 201);
        manager.post(PURIFICATIONS, with(said, "prospectIds", List.of(captured(unique()))))
                .refused(409, "ID_TAKEN", "/id");
        assertThat(manager.post(PURIFICATIONS, list(profile, prospect), "Idempotency-Key", key)
                        .expect(200)
                        .id())
                .isEqualTo(keyed);
        assertThat(manager.get(PURIFICATIONS + "?limit=1").expect(200).items("id"))
                .containsExactly(keyed);
    }

    @Test
    void otherWeightsMoveTheListAndChangeNothing() {
        String growing = appraised(manager, unique(), object("growth", 30, "standing", 1, "risk", 0));
        String leading = appraised(manager, unique(), object("growth", -10, "standing", 5, "risk", 0));
        Answer before = manager.get(WEIGHTS).expect(200);
        Map<String, Object> question =
                object("list", list(profile, growing, leading), "weights", weightsOf(Part.STANDING));

        Answer standing = manager.post(PURIFICATIONS + "/what-if", question).expect(200);
        Answer growth = manager.post(
                        PURIFICATIONS + "/what-if?limit=1", with(question, "weights", weightsOf(Part.GROWTH)))
                .expect(200);

        assertThat(standing.items("prospectId")).containsExactly(leading, growing);
        assertThat(growth.items("prospectId")).containsExactly(growing);
        assertThat(standing.decimal("/items/0/score")).isEqualByComparingTo(new BigDecimal("100"));
        assertThat(standing.body().at("/items/1/grade").asText()).isEqualTo("D");
        assertThat(standing.body().path("weightsVersion"))
                .isEqualTo(before.body().path("version"));
        long moved = standing.items().stream()
                .filter(one -> !one.path("rank").equals(one.path("rankBefore")))
                .count();
        assertThat(standing.body().path("rankChanges").asLong()).isEqualTo(moved);
        Answer next = manager.post(
                        PURIFICATIONS + "/what-if?limit=1&cursor=" + growth.text("next"),
                        with(question, "weights", weightsOf(Part.GROWTH)))
                .expect(200);
        assertThat(next.items("prospectId")).containsExactly(leading);
        assertThat(next.text("next")).isNull();
        assertThat(manager.get(WEIGHTS).expect(200).body()).isEqualTo(before.body());
    }

    @Test
    void profilesAreMadeOnceAndChangedByWhoHasReadThem() {
        Map<String, Object> said = with(profile(), "id", Ids.next());
        String path = PROFILES + "/" + said.get("id");
        manager.post(PROFILES, said).expect(201);
        manager.post(PROFILES, said).expect(200);
        manager.post(PROFILES, with(said, "name", "Other")).refused(409, "ID_TAKEN", "/id");

        manager.patch(path, object("name", "Other")).refused(428, "VERSION_REQUIRED");
        Answer changed = manager.patch(path, object("name", "Other"), "If-Match", "\"1\"")
                .expect(200);
        manager.patch(path, object("name", "Third"), "If-Match", "\"1\"").refused(412, "VERSION_STALE");
        manager.patch(path, object("id", UUID.randomUUID()), "If-Match", "\"2\"")
                .refused(422, "ID_FIXED", "/id");

        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(manager.get(path, "If-None-Match", "\"2\"").status()).isEqualTo(304);
        assertThat(manager.get(PROFILES + "?limit=1").expect(200).text("next")).isNotNull();
    }

    /** Merges lock customers in the order of their ids; who took them in the order of ranks would wait for one that waits for it. */
    @Test
    void nobodyWhoMergesItsCustomersAndItWaitForEachOther() throws SQLException {
        String slow = appraised(manager, unique(), growing(-10));
        String fast = appraised(manager, unique(), growing(30));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(LOCK.formatted(slow));
            CompletableFuture<Answer> purifying =
                    CompletableFuture.supplyAsync(() -> manager.post(PURIFICATIONS, list(profile, slow, fast)));
            Awaitility.await().until(() -> LockWaits.in(database) >= 1);
            statement.execute(LOCK.formatted(fast));
            connection.commit();

            purifying.join().expect(201);
        }
    }
}
