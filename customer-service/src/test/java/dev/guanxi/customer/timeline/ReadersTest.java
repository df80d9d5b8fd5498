package dev.guanxi.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timeline tells what its reader may read elsewhere: the description of the API says who that is. */
@QuarkusTest
class ReadersTest extends ServiceTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "INTERACTION,        /api/v1/interactions/{id}",
        "PURCHASE,           /api/v1/purchases/{id}",
        "RETURN,             /api/v1/purchases/{id}/returns",
        "NEED,               /api/v1/needs/{id}",
        "SATISFACTION,       /api/v1/satisfactions/{id}",
        "GREETING,           /api/v1/greetings/{id}",
        "PROSPECT,           /api/v1/prospects/{id}",
        "PROSPECT_FOLLOW_UP, /api/v1/prospects/{id}/follow-ups",
        "GIFT,               /api/v1/gifts/{id}",
        "GIFT_SOLICITATION,  /api/v1/gift-solicitations/{id}",
        "OPPORTUNITY,        /api/v1/opportunities/{id}",
        "OPPORTUNITY_STAGE,  /api/v1/opportunities/{id}",
        "EXIT_CASE,          /api/v1/exit-cases/{id}",
        "RELATIONSHIP_LEVEL, /api/v1/customers/{id}/relationship-levels",
        "ACCOUNT_MANAGER,    /api/v1/account-assignments/{id}",
        "HANDOVER,           /api/v1/handovers/{id}",
        "SIGNING_DEALER,     /api/v1/account-assignments/{id}",
        "SUPPORT_MEMBER_JOINED, /api/v1/account-assignments/{id}",
        "SUPPORT_MEMBER_LEFT, /api/v1/account-assignments/{id}",
        "MERGE,              /api/v1/merges/{id}"
    })
    void areThoseOfTheRecordItself(TimelineKind kind, String path) {
        JsonNode api =
                new Client(null).get("/q/openapi?format=json").expect(200).body();
        JsonNode roles = api.path("paths").path(path).path("get").path("x-roles");

        assertThat(kind.readers())
                .containsExactlyInAnyOrderElementsOf(StreamSupport.stream(roles.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }
}
