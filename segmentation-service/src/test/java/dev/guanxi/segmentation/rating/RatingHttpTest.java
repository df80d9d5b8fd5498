package dev.guanxi.segmentation.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.Ids;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RatingHttpTest extends ServiceTest {

    private static final String DECEMBER = "2011-12-11T00:00:00Z";

    private UUID account;

    @BeforeEach
    void oneAccount() {
        account = facts.account("Acme PC");
        facts.purchase(account, "2011-11-01T10:00:00Z", "100.00");
    }

    @Test
    void aRatingCountsInTheNextRun() {
        rate("STRATEGIC_FIT", 80, "2011-12-01T00:00:00Z").statusCode(201).body("ratedBy", is("test-manager"));
        run(DECEMBER);
        as("marketing")
                .get("/api/v1/accounts/" + account + "/tier")
                .then()
                .body("factors[0].value", is(80.0f))
                .body("factors[0].parts[0].value", is(80.0f))
                .body("factors[0].parts[1].noData", is("NOT_RATED"));
    }

    @Test
    void theLatestCountsAsOfEachDayAndOldOnesGoStale() {
        rate("CREDIT_STANDING", 30, "2009-06-01T00:00:00Z").statusCode(201);
        rate("CREDIT_STANDING", 70, "2011-06-01T00:00:00Z").statusCode(201);
        current("2011-05-31T00:00:00Z").body("items.points", contains(30)).body("items.stale", contains(true));
        current("2011-06-01T00:00:00Z")
                .body("items.points", contains(70))
                .body("items[0].stale", is(false))
                .body("items[0].staleFrom", is("2012-05-31T00:00:00Z"));
        run("2011-05-01T00:00:00Z");
        as("manager")
                .get("/api/v1/accounts/" + account + "/tier")
                .then()
                .body("factors[1].parts[4].noData", is("RATING_STALE"));
        as("manager")
                .get("/api/v1/accounts/" + account + "/ratings?limit=1")
                .then()
                .body("items.points", contains(70))
                .body("next", notNullValue());
    }

    @Test
    void canBeRepeatedWithAClientMadeId() {
        String body = """
                {"id":"%s","subject":"NET_PROFIT","points":55,"reason":"Thin margin","validUntil":"2099-01-01T00:00:00Z"}""".formatted(Ids.next());
        String id = post(body).statusCode(201).extract().path("id");
        post(body).statusCode(200).body("id", is(id));
        post(body.replace("55", "56")).statusCode(409).body("code", is("ID_TAKEN"));
        postUnder("rate-1", body).statusCode(200).body("id", is(id));
        postUnder("rate-2", body.replace("55", "56")).statusCode(409).body("code", is("ID_TAKEN"));
        as("manager")
                .get("/api/v1/accounts/" + account + "/ratings/" + id)
                .then()
                .statusCode(200)
                .body("name", is("Net profit"));
        as("manager")
                .get("/api/v1/accounts/" + account + "/ratings/" + account)
                .then()
                .statusCode(404)
                .body("code", is("RATING_UNKNOWN"));
        as("manager")
                .get("/api/v1/accounts/" + account + "/ratings")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest(name = "{0} → {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                             | 400 | REQUEST_INVALID |
            {"subject":"LUCK","points":1,"reason":"x"}                     | 400 | REQUEST_INVALID | /subject
            {"subject":"NET_PROFIT","points":101,"reason":"x"}             | 400 | REQUEST_INVALID | /points
            {"subject":"NET_PROFIT","points":-1,"reason":"x"}              | 400 | REQUEST_INVALID | /points
            {"subject":"NET_PROFIT","points":1,"reason":" "}               | 400 | REQUEST_INVALID | /reason
            {"subject":"NET_PROFIT","points":"many","reason":"x"}          | 400 | REQUEST_INVALID | /points
            {"subject":"NET_PROFIT","points":1,"reason":"x","validUntil":"2001-01-01T00:00:00Z"} | 422 | RATING_PERIOD_EMPTY | /validUntil
            """)
    void saysWhatIsWrong(String body, int status, String code, String pointer) {
        var problem = post(body).statusCode(status).body("code", is(code));
        if (pointer != null) {
            problem.body("errors[0].pointer", is(pointer));
        }
    }

    @Test
    void anUnknownAccountCannotBeRated() {
        account = new UUID(7, 7);
        rate("NET_PROFIT", 1, "2011-06-01T00:00:00Z").statusCode(404).body("code", is("ACCOUNT_UNKNOWN"));
    }

    private ValidatableResponse rate(String subject, int points, String from) {
        return post("{\"subject\":\"%s\",\"points\":%d,\"reason\":\"As agreed\",\"validFrom\":\"%s\"}"
                .formatted(subject, points, from));
    }

    private ValidatableResponse post(String body) {
        return asManager()
                .body(body)
                .post("/api/v1/accounts/" + account + "/ratings")
                .then();
    }

    private ValidatableResponse postUnder(String key, String body) {
        return asManager()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/accounts/" + account + "/ratings")
                .then();
    }

    private ValidatableResponse current(String asOf) {
        return as("account-manager")
                .queryParam("asOf", asOf)
                .get("/api/v1/accounts/" + account + "/ratings/current")
                .then()
                .statusCode(200);
    }
}
