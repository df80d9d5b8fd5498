package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.PURCHASES;
import static dev.guanxi.customer.Given.goods;
import static dev.guanxi.customer.Given.line;
import static dev.guanxi.customer.Given.piece;
import static dev.guanxi.customer.Given.purchase;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.customer.Given;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other parts hold of two records that become one (C7). */
@QuarkusTest
class MergedHoldingsTest extends MergingTest {

    private final Client manager = Client.of("manager");

    @Override
    Client merging() {
        return manager;
    }

    /** Ended, and what it was again. */
    private static JsonNode twoVersionsOn(JsonNode one) {
        return ((ObjectNode) one.deepCopy()).put("version", one.path("version").asInt() + 2);
    }

    private void manages(String customer, String employee) {
        manager.post(CUSTOMERS + "/" + customer + "/account-managers", object("employee", employee))
                .expect(201);
    }

    private String managerOf(String customer) {
        return manager.get(CUSTOMERS + "/" + customer + "/account-team")
                .expect(200)
                .body()
                .at("/accountManager/employee")
                .asText();
    }

    @Test
    void anAccountHasOneManagerAndBothAreThereAgainAfterwards() {
        String wang = unique();
        String sun = unique();
        manages(survivor, wang);
        manages(duplicate, sun);

        Answer merged = merge();

        assertThat(managerOf(survivor)).isEqualTo(wang);
        undo(merged);
        assertThat(managerOf(survivor)).isEqualTo(wang);
        assertThat(managerOf(duplicate)).isEqualTo(sun);
    }

    private Answer team(String customer) {
        return manager.get(CUSTOMERS + "/" + customer + "/account-team").expect(200);
    }

    private String signs(String customer) {
        return manager.post(CUSTOMERS + "/" + customer + "/signing-dealers", object("dealerId", Given.dealer(manager)))
                .expect(201)
                .header("Location");
    }

    @Test
    void whoManagedOrSignedForTheDuplicateEndsWithTheMergeAndStaysInTheHistory() {
        manages(survivor, unique());
        signs(survivor);
        manages(duplicate, unique());
        String signing = signs(duplicate);
        String managing = "/api/v1/account-assignments/"
                + team(duplicate).body().at("/accountManager/id").asText();
        JsonNode managed = manager.get(managing).expect(200).body();
        JsonNode signed = manager.get(signing).expect(200).body();
        JsonNode ours = team(survivor).body();

        Answer merged = merge();

        for (String assignment : List.of(managing, signing)) {
            Answer ended = manager.get(assignment).expect(200);
            assertThat(ended.text("customerId")).isEqualTo(survivor);
            assertThat(ended.text("until")).isEqualTo(merged.text("mergedAt"));
            assertThat(ended.body().path("version").asInt()).isEqualTo(2);
        }
        JsonNode team = team(survivor).body();
        assertThat(team.path("accountManager")).isEqualTo(ours.path("accountManager"));
        assertThat(team.path("signingDealer")).isEqualTo(ours.path("signingDealer"));
        assertThat(team.at("/history/items").findValuesAsText("id"))
                .contains(managed.path("id").asText(), signed.path("id").asText());
        assertThat(manager.get(CUSTOMERS + "/" + survivor + "/timeline?kind=ACCOUNT_MANAGER")
                        .expect(200)
                        .items())
                .hasSize(2);
        undo(merged);
        assertThat(manager.get(managing).expect(200).body()).isEqualTo(twoVersionsOn(managed));
        assertThat(manager.get(signing).expect(200).body()).isEqualTo(twoVersionsOn(signed));
        assertThat(team(survivor).body()).isEqualTo(ours);
    }

    private String pursued(String till, String capturedAt) {
        return manager.post(PROSPECTS, with(capture(till), "capturedAt", capturedAt))
                .expect(201)
                .text("customerId");
    }

    private Answer prospect(String id) {
        return manager.get(PROSPECTS + "/" + id).expect(200);
    }

    private String prospectOf(String customer) {
        return manager.get(PROSPECTS + "?customerId=" + customer)
                .expect(200)
                .items("id")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"2010-01-01T08:00:00Z,2010-02-01T08:00:00Z", "2010-02-01T08:00:00Z,2010-01-01T08:00:00Z"})
    void ofTwoThatArePursuedTheLaterGoesOnAndIsConverted(String ofSurvivor, String ofDuplicate) {
        String till = unique();
        survivor = pursued(till, ofSurvivor);
        duplicate = pursued(unique(), ofDuplicate);
        boolean ours = ofSurvivor.compareTo(ofDuplicate) < 0;
        String earlier = prospectOf(ours ? survivor : duplicate);
        String later = prospectOf(ours ? duplicate : survivor);
        JsonNode before = prospect(earlier).body();

        Answer merged = merge();

        Answer ended = prospect(earlier);
        assertThat(ended.text("stage")).isEqualTo("NOT_QUALIFIED");
        assertThat(ended.text("disqualification")).startsWith("Merged");
        assertThat(ended.text("customerId")).isEqualTo(survivor);
        assertThat(ended.body().has("followUpDueAt")).isFalse();
        assertThat(prospect(later).text("stage")).isEqualTo("OPEN");
        undo(merged);
        assertThat(prospect(earlier).body()).isEqualTo(twoVersionsOn(before));

        manager.post(
                        CUSTOMERS + "/" + survivor + "/merges",
                        object("duplicateId", duplicate, "version", 3, "duplicateVersion", 2))
                .expect(201);
        manager.post(PURCHASES, purchase(till, unique(), line("A", 1, "10"))).expect(201);
        assertThat(prospect(later).text("stage")).isEqualTo("CONVERTED");
        assertThat(prospect(earlier).text("stage")).isEqualTo("NOT_QUALIFIED");
    }

    @Test
    void theManagerOfTheDuplicateStaysWhereTheSurvivorHadNone() {
        String sun = unique();
        manages(duplicate, sun);

        Answer merged = merge();

        assertThat(managerOf(survivor)).isEqualTo(sun);
        undo(merged);
        assertThat(managerOf(survivor)).isEmpty();
        assertThat(managerOf(duplicate)).isEqualTo(sun);
    }

    @Test
    void aPurchaseAndAReturnThatAreSentAgainAreThoseThatAreThere() {
        String till = unique();
        duplicate = registered(till);
        Map<String, Object> said = purchase(till, unique(), line("A", 3, "2.5"));
        Map<String, Object> back = goods(unique(), piece("A", 1));
        Answer bought = manager.post(PURCHASES, said).expect(201);
        String returns = bought.header("Location") + "/returns";
        Answer returned = manager.post(returns, back).expect(201);

        Answer merged = merge();

        assertThat(manager.post(PURCHASES, said).expect(200).id()).isEqualTo(bought.id());
        assertThat(manager.post(returns, back).expect(200).id()).isEqualTo(returned.id());
        manager.post(PURCHASES, with(said, "currency", "EUR")).refused(409, "REFERENCE_TAKEN", "/reference");
        manager.post(returns, with(back, "lines", List.of(piece("A", 2))))
                .refused(409, "REFERENCE_TAKEN", "/reference");
        undo(merged);
        assertThat(manager.post(PURCHASES, said).expect(200).id()).isEqualTo(bought.id());
        assertThat(manager.post(returns, back).expect(200).id()).isEqualTo(returned.id());
    }

    @Test
    void whoIsAPartyOfAnotherCustomerStaysOne() {
        String other = registered(unique());
        String parties = CUSTOMERS + "/" + other + "/parties";
        manager.post(parties, object("role", "DIRECT_USER", "who", object("customerId", duplicate)))
                .expect(201);

        Answer merged = merge();

        assertThat(partyOf(parties)).isEqualTo(survivor);
        undo(merged);
        assertThat(partyOf(parties)).isEqualTo(duplicate);
    }

    private String partyOf(String parties) {
        return manager.get(parties)
                .expect(200)
                .body()
                .at("/items/0/who/customerId")
                .asText();
    }
}
