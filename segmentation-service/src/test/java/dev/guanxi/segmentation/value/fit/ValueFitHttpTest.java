package dev.guanxi.segmentation.value.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanxi.segmentation.Facts.Purchase;
import dev.guanxi.segmentation.ServiceTest;
import dev.guanxi.segmentation.value.CdNow;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ValueFitHttpTest extends ServiceTest {

    private static final String FITS = "/api/v1/value-fits";

    @Test
    void fitsThePublishedModelToTheFacts() throws Exception {
        assumeTrue(CdNow.isThere(), CdNow.ABSENT);
        UUID first = facts.account("Number 1");
        List<Purchase> purchases = new ArrayList<>();
        CdNow.purchases()
                .forEach(purchase -> purchases.add(new Purchase(
                        purchase.customer() == 1
                                ? first
                                : new UUID(0x0190_0000_0000_7000L, 90_000L + purchase.customer()),
                        purchase.day().atTime(12, 0).toInstant(ZoneOffset.UTC),
                        purchase.amount())));
        facts.purchases(purchases);

        String id = start("""
                {"model": "BG_NBD", "calibrationEnd": "1997-09-30", "holdout": "P39W"}""");
        finished(id)
                .body("state", is("DONE"))
                .body("inEffect", is(true))
                .body("calibration.customers", is(2357))
                .body("calibration.repeatBuyers", is(946))
                .body("purchases.convergence", is("CONVERGED"))
                .body("purchases.parameters.name", contains("r", "alpha", "a", "b"))
                .body("purchases.parameters[0].value.toDouble()", closeTo(0.243, 0.0005))
                .body("purchases.parameters[1].value.toDouble()", closeTo(4.414, 0.0005))
                .body("purchases.logLikelihood.toDouble()", closeTo(-9582.4, 0.05))
                .body("spend.parameters[0].value.toDouble()", closeTo(6.25, 0.005))
                .body("holdout.byFrequency", hasSize(8))
                .body("plots", hasSize(4));
        asManager()
                .get("/api/v1/accounts/" + first + "/lifetime-value?asOf=1997-09-30&horizon=P39W&discountRate=0")
                .then()
                .statusCode(200)
                .body("method", is("BG_NBD"))
                .body("fitId", is(id))
                .body("history.purchases", is(3))
                .body("expectedPurchases.toDouble()", closeTo(1.226, 0.0005))
                .body("expectedSpend.toDouble()", closeTo(24.65, 0.006))
                .body("shortcomings", hasSize(0));
    }

    @Test
    void ranksEverybodyPageByPage() {
        facts.regulars(150);
        String id = finishedId("{\"model\": \"PARETO_NBD\", \"calibrationEnd\": \"2020-12-31\"}");
        List<String> seen = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        String cursor = "";
        do {
            var page = asManager()
                    .get("/api/v1/lifetime-values?limit=60&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.customerId", String.class));
            values.addAll(page.getList("items.value", Double.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(150);
        assertThat(values).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        asManager()
                .get("/api/v1/lifetime-values?fitId=" + id)
                .then()
                .statusCode(200)
                .body("items", hasSize(50));
    }

    @Test
    void aLaterFitTakesOverAndTheOldStaysReadable() {
        facts.regulars(150);
        String old = finishedId("{\"model\": \"BG_NBD\", \"calibrationEnd\": \"2020-11-30\"}");
        String later = finishedId("{\"model\": \"BG_NBD\", \"calibrationEnd\": \"2020-12-31\"}");
        finished(later).body("inEffect", is(true));
        finished(old).body("inEffect", is(false)).body("purchases.parameters", hasSize(4));
        asManager().get(FITS + "?limit=1").then().statusCode(200).body("items.id", contains(later));
    }

    @ParameterizedTest
    @CsvSource({"CUMULATIVE_PURCHASES", "WEEKLY_PURCHASES", "HOLDOUT", "VALUE_DISTRIBUTION"})
    void drawsItsFits(String plot) {
        facts.regulars(150);
        String id = finishedId("{\"model\": \"BG_NBD\", \"calibrationEnd\": \"2020-09-30\", \"holdout\": \"P92D\"}");
        asManager()
                .header("Accept-Language", "zh-CN")
                .get(FITS + "/" + id + "/plots/" + plot)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Language", "zh-CN")
                .body(containsString("BG/NBD"));
        asManager().get(FITS + "/" + id + "/plots/NO_SUCH").then().statusCode(404);
    }

    @Test
    void aFitWithoutHoldoutHasNoPictureOfIt() {
        facts.regulars(150);
        String id = finishedId("{\"model\": \"BG_NBD\", \"calibrationEnd\": \"2020-12-31\"}");
        asManager()
                .get(FITS + "/" + id + "/plots/HOLDOUT")
                .then()
                .statusCode(404)
                .body("code", is("PLOT_EMPTY"));
    }

    @Test
    void belowTheDataItNeedsThePlainFormulaSaysSo() {
        UUID one = facts.account("One of few");
        facts.purchase(one, "2020-01-10T00:00:00Z", "100.00");
        facts.purchase(one, "2020-07-10T00:00:00Z", "50.00");
        String path = "/api/v1/accounts/" + one + "/lifetime-value?asOf=2020-12-31";
        asManager()
                .get(path)
                .then()
                .statusCode(200)
                .body("method", is("PLAIN_FORMULA"))
                .body("confidence", is("LOW"))
                .body("shortcomings.code", contains("NO_FIT"))
                .body("alive", nullValue())
                .body("expectedSpend.toDouble()", closeTo(75, 0.001));
        String id = finishedId("{\"model\": \"BG_NBD\", \"calibrationEnd\": \"2020-12-31\"}");
        finished(id).body("inEffect", is(false)).body("purchases", nullValue());
        asManager()
                .header("Accept-Language", "zh-CN")
                .get(path)
                .then()
                .body("shortcomings.code", contains("TOO_FEW_CUSTOMERS", "TOO_FEW_REPEAT_BUYERS"))
                .body("shortcomings.text", hasItem("购买过的客户太少，不足以拟合模型。"))
                .body("explanation", containsString("简明公式"));
    }

    @ParameterizedTest
    @EnumSource(ModelType.class)
    void whereNobodyDropsOutTheModelSaysSoAndValuesAllTheSame(ModelType model) {
        UUID once = whoBuyToTheEnd();
        String id = finishedId("{\"model\": \"" + model + "\", \"calibrationEnd\": \"2020-12-31\"}");
        finished(id)
                .body("inEffect", is(true))
                .body("shortcomings", hasSize(0))
                .body("confidence", is("MEDIUM"))
                .body("purchases.convergence", is("NO_DROP_OUT"))
                .body("purchases.parameters.name", contains("r", "alpha"))
                .body("caution", containsString("no sign that anybody drops out"));
        asManager()
                .get("/api/v1/accounts/" + once + "/lifetime-value?asOf=2020-12-31")
                .then()
                .statusCode(200)
                .body("method", is("NBD"))
                .body("alive", is(1))
                .body("expectedPurchases.toDouble()", greaterThan(0.5))
                .body("shortcomings", hasSize(0))
                .body("explanation", containsString("NBD"));
    }

    /** More or less often, but each who bought again did so at the year's end; returns one who bought once. */
    private UUID whoBuyToTheEnd() {
        int[] customers = {40, 60, 40, 28, 18, 12, 8, 6, 4};
        Random chance = new Random(11);
        List<Purchase> purchases = new ArrayList<>();
        UUID once = null;
        for (int repeats = 0; repeats < customers.length; repeats++) {
            for (int i = 0; i < customers[repeats]; i++) {
                UUID id = facts.account("Buys again " + repeats + " times, " + i);
                once = once == null ? id : once;
                int first = i % 60;
                double spend = 20 + 200 * chance.nextDouble();
                for (int n = 0; n <= repeats; n++) {
                    int day = repeats == 0 ? first : first + (363 - first) * n / repeats;
                    purchases.add(new Purchase(
                            id,
                            LocalDate.of(2020, 1, 1).plusDays(day).atTime(10, 0).toInstant(ZoneOffset.UTC),
                            BigDecimal.valueOf(Math.round(spend * (50 + chance.nextInt(100))), 2)));
                }
            }
        }
        facts.purchases(purchases);
        return once;
    }

    /** As if the instance that worked on it had been killed. */
    @Test
    void aFitLeftBehindIsCarriedOn() {
        facts.regulars(150);
        UUID id = UUID.randomUUID();
        facts.update("""
                insert into value_fit (id, model, calibration_end, holdout_days, currency, unit, horizon_days,
                  discount_rate, state, stage, valued, requested_by, requested_at, lease_owner, lease_until)
                values (?, 'BG_NBD', '2020-12-31', 0, 'GBP', 'WEEK', 364, 0.1, 'RUNNING', 'VALUING', 70, 'manager', now(),
                  ?, now() - interval '1 second')""", id, UUID.randomUUID());
        finished(id.toString())
                .body("state", is("DONE"))
                .body("valued", is(150))
                .body("customers", is(150));
    }

    @Test
    void whoNeverBoughtHasNoValue() {
        asManager()
                .get("/api/v1/accounts/" + facts.account("Newcomer") + "/lifetime-value")
                .then()
                .statusCode(200)
                .body("value", nullValue())
                .body("shortcomings.code", contains("NEVER_BOUGHT"));
    }

    @Test
    void aRepeatFindsTheFitOfTheFirstTime() {
        UUID id = UUID.fromString("01930d70-1c20-7a41-8f02-6d3e5f7a9b05");
        String body = "{\"id\": \"" + id + "\", \"model\": \"BG_NBD\", \"calibrationEnd\": \"2020-12-31\"}";
        assertThat(start(body)).isEqualTo(id.toString());
        finished(id.toString());
        asManager().body(body).post(FITS).then().statusCode(202).body("state", is("DONE"));
        asManager()
                .body(body.replace("BG_NBD", "PARETO_NBD"))
                .post(FITS)
                .then()
                .statusCode(409)
                .body("code", is("ID_TAKEN"));
        asManager()
                .header("Idempotency-Key", "again")
                .body("{\"model\": \"BG_NBD\"}")
                .post(FITS);
        asManager()
                .header("Idempotency-Key", "again")
                .body("{\"model\": \"PARETO_NBD\"}")
                .post(FITS)
                .then()
                .statusCode(422)
                .body("code", is("IDEMPOTENCY_KEY_REUSED"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | MODEL         | {}",
                "400 | MODEL         | {'model': 'ARIMA'}",
                "400 | SPAN          | {'model': 'BG_NBD', 'holdout': '39 weeks'}",
                "400 | SPAN          | {'model': 'BG_NBD', 'horizon': 'P9999Y'}",
                "400 | SPAN          | {'model': 'BG_NBD', 'horizon': 'P0D'}",
                "400 | DISCOUNT_RATE | {'model': 'BG_NBD', 'discountRate': 1.5}",
                "400 | DISCOUNT_RATE | {'model': 'BG_NBD', 'discountRate': -0.1}",
                "400 | CURRENCY      | {'model': 'BG_NBD', 'currency': 'XYZZY'}",
                "400 | CURRENCY      | {'model': 'BG_NBD', 'currency': 'XXX'}",
                "422 | AS_OF         | {'model': 'BG_NBD', 'calibrationEnd': '2999-01-01'}"
            })
    void badRequestsAreRefused(int status, String about, String body) {
        asManager()
                .body(body.replace('\'', '"'))
                .post(FITS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("code", notNullValue());
        assertThat(about).isNotBlank();
    }

    @Test
    void unknownThingsAndMistypedParametersAreProblems() {
        UUID unknown = new UUID(9, 9);
        asManager().get(FITS + "/" + unknown).then().statusCode(404).body("code", is("VALUE_FIT_UNKNOWN"));
        asManager()
                .get("/api/v1/lifetime-values?fitId=" + unknown)
                .then()
                .statusCode(404)
                .body("code", is("VALUE_FIT_UNKNOWN"));
        String path = "/api/v1/accounts/" + facts.account("A") + "/lifetime-value";
        asManager().get(path + "?horizon=soon").then().statusCode(400).body("code", is("SPAN_INVALID"));
        asManager().get(path + "?discountRate=7").then().statusCode(400).body("code", is("DISCOUNT_RATE_INVALID"));
        asManager().get(path + "?discountRate=much").then().statusCode(400).body("code", is("DISCOUNT_RATE_INVALID"));
        asManager().get(path + "?asOf=2999-01-01").then().statusCode(422).body("code", is("AS_OF_IN_FUTURE"));
        asManager()
                .get("/api/v1/lifetime-values?cursor=x")
                .then()
                .statusCode(400)
                .body("code", is("CURSOR_INVALID"));
    }

    private static String start(String body) {
        return asManager()
                .body(body)
                .post(FITS)
                .then()
                .statusCode(202)
                .header("Location", containsString(FITS))
                .extract()
                .path("id");
    }

    private static String finishedId(String body) {
        String id = start(body);
        finished(id);
        return id;
    }

    private static ValidatableResponse finished(String id) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !asManager()
                .get(FITS + "/" + id)
                .then()
                .extract()
                .path("state")
                .equals("RUNNING"));
        return asManager().get(FITS + "/" + id).then().statusCode(200);
    }
}
