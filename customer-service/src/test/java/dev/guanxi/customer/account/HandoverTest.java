package dev.guanxi.customer.account;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When a manager leaves, everything passes on, and the next manager sees what was (C10). */
@QuarkusTest
class HandoverTest extends HandingTest {

    @Test
    void everythingChangesHandsButWhatIsOverAndWhatWasPromised() {
        Answer duty = supports(other, "SERVICE", wang);
        Answer open = deal(manager, account, "PROPOSAL");
        Answer elsewhere = deal(manager, other, "ENGAGING");
        Answer won = deal(manager, account, "WON");
        Answer stopped = stopped(account);
        Answer gift = promised(account);

        Answer handed = manager.post(HANDOVERS, toSun()).expect(201);

        assertThat(counts(handed, "passedOn"))
                .isEqualTo(Map.of("ACCOUNT", 1, "SUPPORT_DUTY", 1, "OPPORTUNITY", 2, "EXIT_CASE", 1));
        assertThat(counts(handed, "staying")).isEqualTo(Map.of("PROMISED_GIFT", 1));
        assertThat(manager.get(handed.header("Location")).body()).isEqualTo(handed.body());
        assertThat(List.of(ownerOf(open), ownerOf(elsewhere), ownerOf(stopped))).containsOnly(sun);
        assertThat(read(open).path("version").asInt()).isEqualTo(2);
        assertThat(ownerOf(won)).isEqualTo(wang);
        assertThat(read(gift).path("giver").asText()).isEqualTo(wang);
        assertThat(read(duty).path("until").isTextual()).isTrue();
        JsonNode team = manager.get(CUSTOMERS + "/" + other + "/account-team")
                .expect(200)
                .body();
        assertThat(team.at("/supportTeam/0/employee").asText()).isEqualTo(sun);
        assertThat(team.at("/supportTeam/0/function").asText()).isEqualTo("SERVICE");
        assertThat(team.at("/supportTeam/0/handoverId").asText()).isEqualTo(handed.id());
        assertThat(team.at("/history/items")).hasSize(2);
        assertThat(manager.get(DEALS + "?owner=" + wang).items("id")).containsExactly(won.id());
    }

    /** Whoever has something in hand leaves something behind, with an account or without. */
    @Test
    void whoHasNoAccountsPassesOnTheRest() {
        Answer duty = supports(other, "FINANCE", sun);
        Answer stopped = manager.post(CASES, object("customerId", other, "reason", "PRICE", "owner", sun))
                .expect(201);
        String zhao = "zhao-" + unique();
        Map<String, Object> data = object("fromManager", sun, "toManager", zhao, "reason", "Moves to another branch");

        Answer handed = manager.post(HANDOVERS, data).expect(201);

        assertThat(counts(handed, "passedOn")).isEqualTo(Map.of("SUPPORT_DUTY", 1, "EXIT_CASE", 1));
        assertThat(handed.body().path("accounts")).isEmpty();
        assertThat(ownerOf(stopped)).isEqualTo(zhao);
        assertThat(read(duty).path("version").asInt()).isEqualTo(2);
        manager.post(HANDOVERS, data).refused(422, "NOTHING_TO_HAND_OVER", "/fromManager");
    }

    @Test
    void ofNamedCustomersOnlyWhatBelongsToThemPassesOn() {
        Answer here = deal(manager, account, "PROPOSAL");
        Answer elsewhere = deal(manager, other, "PROPOSAL");
        Answer duty = supports(other, "SERVICE", wang);

        Answer handed = manager.post(HANDOVERS, with(toSun(), "customers", List.of(account)))
                .expect(201);

        assertThat(counts(handed, "passedOn")).isEqualTo(Map.of("ACCOUNT", 1, "OPPORTUNITY", 1));
        assertThat(ownerOf(here)).isEqualTo(sun);
        assertThat(ownerOf(elsewhere)).isEqualTo(wang);
        assertThat(read(duty).has("until")).isFalse();
    }

    @Test
    void whoHasMoreDutiesThanOneHandoverTakesPassesThemOnSomeAtATime() {
        servesInManyWays(account);
        servesInManyWays(other);
        manager.post(HANDOVERS, toSun()).refused(422, "HANDOVER_TOO_LARGE", "/customers");

        Answer some = manager.post(HANDOVERS, with(toSun(), "customers", List.of(other)))
                .expect(201);
        Answer rest = manager.post(HANDOVERS, toSun()).expect(201);

        assertThat(counts(some, "passedOn")).isEqualTo(Map.of("SUPPORT_DUTY", 600));
        assertThat(counts(rest, "passedOn")).isEqualTo(Map.of("ACCOUNT", 1, "SUPPORT_DUTY", 600));
    }

    @Test
    void aNamedCustomerMayBeOneWhoIsServed() {
        Answer duty = supports(other, "SERVICE", wang);
        Answer here = deal(manager, other, "PROPOSAL");
        Answer elsewhere = deal(manager, account, "PROPOSAL");
        Map<String, Object> data = with(toSun(), "id", UUID.randomUUID(), "customers", List.of(other));

        Answer handed = manager.post(HANDOVERS, data).expect(201);

        assertThat(counts(handed, "passedOn")).isEqualTo(Map.of("SUPPORT_DUTY", 1, "OPPORTUNITY", 1));
        assertThat(handed.body().path("accounts")).isEmpty();
        assertThat(read(duty).path("until").isTextual()).isTrue();
        assertThat(ownerOf(here)).isEqualTo(sun);
        assertThat(ownerOf(elsewhere)).isEqualTo(wang);
        assertThat(manager.post(HANDOVERS, data).expect(200).body()).isEqualTo(handed.body());
        manager.post(HANDOVERS, with(data, "customers", List.of(account))).refused(409, "ID_TAKEN", "/id");
    }

    /** A dealer may employ somebody of the same name. */
    @Test
    void dealsOfADealersEmployeeStay() {
        Client dealer = Client.partner(UUID.randomUUID());
        String theirs = dealer.post(CUSTOMERS, customer(unique())).expect(201).id();
        Answer deal = deal(dealer, theirs, "PROPOSAL");
        String managed = dealer.post(CUSTOMERS, customer(unique())).expect(201).id();
        Answer ofTheAccount = deal(manager, managed, "PROPOSAL");
        manages(managed, wang);
        supports(theirs, "SERVICE", wang);

        manager.post(HANDOVERS, with(toSun(), "customers", List.of(theirs))).expect(201);
        manager.post(HANDOVERS, toSun()).expect(201);

        assertThat(ownerOf(deal)).isEqualTo(wang);
        assertThat(ownerOf(ofTheAccount)).isEqualTo(sun);
    }

    @Test
    void whoHasADutyAlreadyHasItOnce() {
        Answer leaving = supports(account, "SERVICE", wang);
        Answer standing = supports(account, "SERVICE", sun);

        manager.post(HANDOVERS, toSun()).expect(201);

        JsonNode team = manager.get(CUSTOMERS + "/" + account + "/account-team")
                .expect(200)
                .body();
        assertThat(team.path("supportTeam").findValuesAsText("id")).containsExactly(standing.id());
        assertThat(read(leaving).has("until")).isTrue();
    }

    @Test
    void howeverTheNamesAreWritten() {
        Answer deal = deal(manager, account, "PROPOSAL");
        String shouting = " " + wang.toUpperCase(Locale.ROOT);

        manager.post(HANDOVERS, with(toSun(), "toManager", shouting)).refused(422, "HANDOVER_TO_SELF", "/toManager");
        Answer handed =
                manager.post(HANDOVERS, with(toSun(), "fromManager", shouting)).expect(201);

        assertThat(counts(handed, "passedOn")).isEqualTo(Map.of("ACCOUNT", 1, "OPPORTUNITY", 1));
        assertThat(ownerOf(deal)).isEqualTo(sun);
        assertThat(manager.get(HANDOVERS + "?fromManager=" + wang).items("id")).containsExactly(handed.id());
        assertThat(manager.get(CUSTOMERS + "?accountManager=" + sun.toUpperCase(Locale.ROOT))
                        .items("id"))
                .containsExactly(account);
        assertThat(manager.get(DEALS + "?owner=" + sun.toUpperCase(Locale.ROOT)).items("id"))
                .containsExactly(deal.id());
    }
}
