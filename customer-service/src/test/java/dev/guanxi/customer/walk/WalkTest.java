package dev.guanxi.customer.walk;

import static dev.guanxi.customer.purification.GivenPurifications.WEIGHTS;
import static dev.guanxi.customer.purification.GivenPurifications.weights;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.walk.Walk;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk in the README answers what the README says. */
@QuarkusTest
class WalkTest extends ServiceTest {

    /** Other tests have set their own, and the walk is taken in a system where nobody has. */
    @BeforeEach
    void theWeightsAreThoseThatASystemComesWith() {
        Client manager = Client.of("manager");
        manager.put(WEIGHTS, weights(), "If-Match", manager.get(WEIGHTS).etag()).expect(200);
    }

    @Test
    void everyStepAnswersWhatIsShown() {
        Walk.take("## A walk", 31);
    }
}
