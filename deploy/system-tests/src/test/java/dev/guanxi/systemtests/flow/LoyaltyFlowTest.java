package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From purchases to points that can be proved, and to members of a club. */
@SystemUnderTest
class LoyaltyFlowTest {

    /** A time of its own, so that the purchases of other tests are in neither program nor club. */
    private static final String FROM = "2005-01-01T00:00:00Z";

    private static final String TO = "2006-01-01T00:00:00Z";
    private static final Instant DAY = Instant.parse("2005-03-01T10:00:00Z");

    private final Api manager;
    private final Shop shop;

    LoyaltyFlowTest(RunningSystem system) {
        this.manager = system.as("manager");
        this.shop = new Shop(manager, "loyalty-flow");
    }

    @Test
    void purchasesBeforeAndAfterTheProgramEarnAndReturnsTakeBack() {
        UUID regular = shop.customer("regular");
        UUID occasional = shop.customer("occasional");
        shop.sell("regular", "before", 100, DAY).expect(201);
        shop.sell("occasional", "small", 5, DAY).expect(201);

        UUID program = setUp("programs", """
                {"name":"Spring points","currency":"GBP","validFrom":"%s","validTo":"%s",
                 "rule":{"pointsPerUnit":1,"validityMonths":1200}}""");
        UUID club = setUp("clubs", """
                {"name":"Gold club","threshold":300,"currency":"GBP","from":"%s","to":"%s"}""");
        Answer second = shop.sell("regular", "after", 50, DAY.plusSeconds(60)).expect(201);
        awaitBalance(program, regular, 205 + 105);
        awaitBalance(program, occasional, 15);
        assertThat(members(club, "MEMBER")).contains(regular.toString()).doesNotContain(occasional.toString());
        assertThat(members(club, "QUASI")).contains(occasional.toString()).doesNotContain(regular.toString());

        manager.post("/api/v1/purchases/" + second.id() + "/returns", """
                {"reference":"C-after","returnedAt":"2005-03-02T10:00:00Z","lines":[{"sku":"MOUSE","quantity":50}]}""").expect(201);

        awaitBalance(program, regular, 205 + 5);
        theLedgerProvesIt(program, regular);
        await().untilAsserted(() -> assertThat(members(club, "QUASI")).contains(regular.toString()));
    }

    private UUID setUp(String what, String body) {
        return manager.post("/api/v1/" + what, body.formatted(FROM, TO))
                .expect(201)
                .id();
    }

    private String members(UUID club, String state) {
        return manager.get("/api/v1/clubs/" + club + "/members?state=" + state)
                .expect(200)
                .text();
    }

    private void awaitBalance(UUID program, UUID customer, long points) {
        await().untilAsserted(() -> {
            Answer member = member(program, customer).expect(200);
            assertThat(member.number("/balance")).as(member.text()).isEqualTo(points);
            assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
        });
    }

    private Answer member(UUID program, UUID customer) {
        return manager.get("/api/v1/programs/" + program + "/members/" + customer);
    }

    private void theLedgerProvesIt(UUID program, UUID customer) {
        Answer ledger = manager.get("/api/v1/programs/" + program + "/members/" + customer + "/ledger")
                .expect(200);
        long sum = 0;
        for (var entry : ledger.at("/items")) {
            sum += entry.path("points").asLong();
            assertThat(entry.path("balance").asLong())
                    .as("balance after " + entry)
                    .isEqualTo(sum);
        }
        assertThat(ledger.at("/items").findValuesAsText("kind")).containsExactly("EARN", "EARN", "REVERSE");
        assertThat(sum).isEqualTo(member(program, customer).number("/balance"));
    }
}
