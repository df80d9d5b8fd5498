package dev.guanxi.visitplanner.guide;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuideTest extends ServiceTest {

    @Test
    void theGuideSpeaksBothLanguages() {
        as("account-manager")
                .get("/api/v1/visits/purposes")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("items[4].code", equalTo("FIRST_THOUGHT"))
                .body("note", containsString("not a closing"));
        as("account-manager")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/visits/appointment-checklist")
                .then()
                .statusCode(200)
                .header("Content-Language", "zh-CN")
                .body("items.size()", equalTo(7))
                .body("items[3].code", equalTo("REPEAT_TIME"))
                .body("items[3].text", equalTo("约定时间，并复述一遍。"));
    }
}
