package dev.guanxi.customer.gift;

import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.gift.GivenGifts.GIFTS;
import static dev.guanxi.customer.gift.GivenGifts.SOLICITATIONS;
import static dev.guanxi.customer.gift.GivenGifts.gift;
import static dev.guanxi.customer.gift.GivenGifts.reason;
import static dev.guanxi.customer.gift.GivenGifts.solicitation;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody decides on the breach of what they gave, recorded or reported themselves. */
@QuarkusTest
class OwnMattersTest extends ServiceTest {

    private final String giver = unique();
    private final String recorder = unique();
    private final Client manager = Client.named("manager", recorder);
    private String customerId;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
    }

    private Answer given(String amount) {
        return manager.post(GIFTS, gift(customerId, "Wang Fang", giver, amount)).expect(201);
    }

    private String escalated() {
        List<String> ids = Client.of("operations")
                .get(SOLICITATIONS + "?customerId=" + customerId)
                .expect(200)
                .items("id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static Answer decide(String subject, String id, int version) {
        return Client.named("compliance", subject)
                .post(
                        SOLICITATIONS + "/" + id + "/decision",
                        object("outcome", "UNFOUNDED", "reason", "Nothing to be seen"),
                        "If-Match",
                        "\"" + version + "\"");
    }

    @Test
    void whoGaveAgainstTheRulesDoesNotDecideOnIt() {
        given("2001");
        String id = escalated();

        Answer refused = decide(giver, id, 1).refused(403, "DECISION_OWN");
        decide(giver.toUpperCase(Locale.ROOT), id, 1).refused(403, "DECISION_OWN");
        decide(recorder, id, 1).refused(403, "DECISION_OWN");

        assertThat(refused.text("detail"))
                .isEqualTo("Somebody else decides: nobody decides on what they gave, recorded or reported.");
        decide(unique(), id, 1).expect(200);
    }

    @Test
    void whoGaveWhatIsRejectedDoesNotDecideOnIt() {
        String rejecter = unique();
        Client.named("manager", rejecter)
                .post(given("800").header("Location") + "/rejection", reason(), "If-Match", "\"1\"")
                .expect(200);
        String id = escalated();

        decide(giver, id, 1).refused(403, "DECISION_OWN");
        decide(recorder, id, 1).refused(403, "DECISION_OWN");
        decide(rejecter, id, 1).refused(403, "DECISION_OWN");
        decide(unique(), id, 1).expect(200);
    }

    @Test
    void namingAnotherGiverLaterLetsNobodyDecide() {
        String wrong = given("2500").id();
        String corrector = unique();
        Client.named("manager", corrector)
                .post(GIFTS, with(gift(customerId, "Wang Fang", unique(), "2500"), "corrects", wrong))
                .expect(201);
        String id = escalated();

        decide(giver, id, 2).refused(403, "DECISION_OWN");
        decide(corrector, id, 2).refused(403, "DECISION_OWN");
        decide(unique(), id, 2).expect(200);
    }

    @Test
    void anotherSpellingOfTheReporterIsTheReporter() {
        String id = manager.post(SOLICITATIONS, solicitation(customerId, "Wang Fang"))
                .expect(201)
                .id();

        Answer refused = decide(recorder.toUpperCase(Locale.ROOT), id, 1).refused(403, "DECISION_OWN");

        assertThat(refused.text("detail")).isEqualTo("Somebody else decides: nobody decides on their own report.");
        decide(unique(), id, 1).expect(200);
    }
}
