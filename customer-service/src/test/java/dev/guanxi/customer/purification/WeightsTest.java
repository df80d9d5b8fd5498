package dev.guanxi.customer.purification;

import static dev.guanxi.customer.purification.GivenPurifications.WEIGHTS;
import static dev.guanxi.customer.purification.GivenPurifications.weights;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WeightsTest extends ServiceTest {

    private final Client manager = Client.named("manager", "wang.li");

    @AfterEach
    void asTheyWere() {
        manager.put(WEIGHTS, weights(), "If-Match", manager.get(WEIGHTS).etag()).expect(200);
    }

    @Test
    void thereAreWeightsFromTheStart() {
        Answer newest = manager.get(WEIGHTS).expect(200);

        assertThat(newest.body().at("/weights/parts/PRESENT_VALUE").asInt()).isEqualTo(15);
        assertThat(manager.get(WEIGHTS, "If-None-Match", newest.etag()).status())
                .isEqualTo(304);
    }

    @Test
    void otherWeightsAreTheNextVersionAndTheOldOnesStay() {
        Answer before = manager.get(WEIGHTS).expect(200);
        long version = before.body().path("version").asLong();

        Answer set = manager.put(WEIGHTS, with(weights(), "riskWeight", 80), "If-Match", before.etag())
                .expect(200);
        Answer same = manager.put(WEIGHTS, with(weights(), "riskWeight", 80), "If-Match", set.etag())
                .expect(200);

        assertThat(set.etag()).isEqualTo("\"" + (version + 1) + "\"");
        assertThat(set.text("setBy")).isEqualTo("wang.li");
        assertThat(same.etag()).isEqualTo(set.etag());
        Answer history = manager.get(WEIGHTS + "/versions?limit=1").expect(200);
        assertThat(history.body().at("/items/0/weights/riskWeight").asInt()).isEqualTo(80);
        Answer older = manager.get(WEIGHTS + "/versions?limit=1&cursor=" + history.text("next"))
                .expect(200);
        assertThat(older.body().at("/items/0/version").asLong()).isEqualTo(version);
        assertThat(older.body().at("/items/0/weights/riskWeight").asInt()).isEqualTo(60);
    }

    @Test
    void onlyWhoHasReadTheNewestSetsOthers() {
        String read = manager.get(WEIGHTS).etag();

        manager.put(WEIGHTS, with(weights(), "riskWeight", 80)).refused(428, "VERSION_REQUIRED");
        List<Answer> answers =
                Together.send(4, i -> manager.put(WEIGHTS, with(weights(), "riskWeight", 70 + i), "If-Match", read));
        manager.put(WEIGHTS, with(weights(), "riskWeight", 90), "If-Match", read)
                .refused(412, "VERSION_STALE");

        assertThat(Together.statuses(answers)).containsExactly(200, 412, 412, 412);
    }
}
