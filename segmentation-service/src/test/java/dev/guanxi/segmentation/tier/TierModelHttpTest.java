package dev.guanxi.segmentation.tier;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.platform.Ids;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TierModelHttpTest extends ServiceTest {

    private static final String MODELS = "/api/v1/tier-models";
    private static final String AS_OF = "2011-12-11T00:00:00Z";
    private static final String MORE_LOYALTY =
            "{\"reason\":\"Loyalty counts for more\",\"factorWeights\":{\"PROFIT_CONTRIBUTION\":30,\"LOYALTY\":20}}";

    @Test
    void theConfiguredModelIsTheFirstVersion() {
        asManager()
                .get(MODELS + "/current")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", is(1))
                .body("current", is(true))
                .body("setBy", nullValue())
                .body("measures.ratingValidityDays", is(365));
        asManager()
                .get(MODELS + "/1/changes")
                .then()
                .body("changes", is(empty()))
                .body("comparedWith", nullValue());
    }

    @Test
    void aManagerMakesTheNextVersionAndTheNextRunUsesIt() {
        change("\"1\"", MORE_LOYALTY)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", is(2))
                .body("setBy", is("test-manager"))
                .body("reason", is("Loyalty counts for more"));
        asManager()
                .get(MODELS)
                .then()
                .body("items.version", contains(2, 1))
                .body("items.current", contains(true, false));
        asManager()
                .get(MODELS + "/2/changes")
                .then()
                .body("comparedWith", is(1))
                .body("changes.pointer", contains("/factorWeights/PROFIT_CONTRIBUTION", "/factorWeights/LOYALTY"))
                .body("changes.from", contains("35", "15"))
                .body("changes.to", contains("30", "20"));
        asManager().get("/api/v1/tier-runs/" + run(AS_OF)).then().body("modelVersion", is(2));
        asManager().get(MODELS + "/1").then().body("factorWeights.LOYALTY", is(15));
    }

    @Test
    void whoReadAnOldVersionMustReadAgain() {
        change("\"1\"", MORE_LOYALTY).statusCode(200);
        change("\"1\"", MORE_LOYALTY).statusCode(412).body("code", is("VERSION_STALE"));
        change(null, MORE_LOYALTY).statusCode(428);
    }

    @ParameterizedTest(name = "{0} → {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            {"reason":"x","quotas":{"KEY":11}}                  | 422 | PERCENTS_NOT_HUNDRED | /quotas
            {"reason":"x","timeShares":{"KEY":0}}               | 422 | PERCENTS_NOT_HUNDRED | /timeShares
            {"reason":"x","partWeights":{"TENURE":21}}          | 422 | PERCENTS_NOT_HUNDRED | /partWeights
            {"reason":"x","factorWeights":{"LOYALTY":null}}     | 422 | PERCENTS_INCOMPLETE  | /factorWeights
            {"reason":"x","currency":"XXQ"}                     | 422 | CURRENCY_UNKNOWN     | /currency
            {"reason":"x","currency":"XXX"}                     | 422 | CURRENCY_UNKNOWN     | /currency
            {"quotas":{"KEY":10}}                               | 400 | REQUEST_INVALID      | /reason
            {"reason":"x","margin":-1}                          | 400 | REQUEST_INVALID      | /margin
            {"reason":"x","margin":"much"}                      | 400 | REQUEST_INVALID      | /margin
            {"reason":"x","quotas":{"HUGE":10}}                 | 400 | REQUEST_INVALID      | /quotas/HUGE
            {"reason":"x","factorWeights":{"LUCK":10}}          | 400 | REQUEST_INVALID      | /factorWeights/LUCK
            {"reason":"x","partWeights":{"LOVE":10}}            | 400 | REQUEST_INVALID      | /partWeights/LOVE
            {"reason":"x","measures":{"fullBreadth":0}}         | 400 | REQUEST_INVALID      | /measures/fullBreadth
            {"reason":"x","weights":{}}                         | 400 | REQUEST_INVALID      | /weights
            []                                                  | 400 | PATCH_INVALID        |
            """)
    void saysWhatIsWrong(String patch, int status, String code, String pointer) {
        var problem = change("\"1\"", patch).statusCode(status).body("code", is(code));
        if (pointer != null) {
            problem.body("errors[0].pointer", is(pointer));
        }
    }

    @Test
    void unknownVersionsAreToldSo() {
        asManager().get(MODELS + "/7").then().statusCode(404).body("code", is("TIER_MODEL_UNKNOWN"));
        asManager().get(MODELS + "/7/changes").then().statusCode(404);
    }

    @Test
    void aChangedWeightIsPreviewedWithoutMakingAVersion() {
        UUID rich = facts.account("Rich and gone");
        facts.purchase(rich, "2011-01-01T10:00:00Z", "90000.00");
        UUID fresh = facts.account("Small and fresh");
        facts.purchase(fresh, "2011-12-01T10:00:00Z", "5.00");
        run(AS_OF);
        String preview = asManager()
                .body("""
                        {"preview":true,"asOf":"%s","whatIf":{
                          "quotas":{"KEY":50,"ORDINARY":50,"SMALL":0},"margin":0,
                          "factorWeights":{"PROFIT_CONTRIBUTION":0,"FUTURE_VALUE":55}}}""".formatted(AS_OF))
                .post("/api/v1/tier-runs")
                .then()
                .statusCode(201)
                .body("modelVersion", is(1))
                .body("whatIf", is(true))
                .extract()
                .path("id");
        asManager()
                .get("/api/v1/tier-runs/" + preview + "/moves?to=KEY")
                .then()
                .body("items.name", contains("Small and fresh"));
        asManager().get("/api/v1/tier-runs/" + preview + "/model").then().body("factorWeights.FUTURE_VALUE", is(55));
        asManager().get(MODELS + "/current").then().body("version", is(1));
    }

    @Test
    void aRepeatOfAPreviewAsksForTheSameWhatIf() {
        UUID id = Ids.next();
        preview(id, "{\"margin\":1}").statusCode(201);

        preview(id, "{\"margin\":1.0}").statusCode(200).body("id", is(id.toString()));
        for (String other : List.of("{\"margin\":2}", "{}", "null")) {
            preview(id, other).statusCode(409).body("code", is("ID_TAKEN"));
        }
    }

    @Test
    void aRepeatIsComparedWithTheModelOfItsTime() {
        UUID id = Ids.next();
        preview(id, "{\"quotas\":{\"KEY\":20,\"SMALL\":50}}").statusCode(201);
        change("\"1\"", MORE_LOYALTY).statusCode(200);

        preview(id, "{\"quotas\":{\"KEY\":20,\"SMALL\":50}}").statusCode(200).body("modelVersion", is(1));
    }

    @Test
    void aWhatIfOfNullIsNone() {
        UUID id = Ids.next();
        preview(id, "null").statusCode(201).body("whatIf", is(false));

        ask("{\"id\":\"" + id + "\",\"preview\":true}").statusCode(200);
        preview(id, "{}").statusCode(409).body("code", is("ID_TAKEN"));
    }

    @Test
    void aPreviewMayUseAnyVersionAnEffectiveRunOnlyTheCurrent() {
        change("\"1\"", MORE_LOYALTY).statusCode(200);
        ask("{\"preview\":true,\"modelVersion\":1}").statusCode(201).body("modelVersion", is(1));
        ask("{\"preview\":true,\"modelVersion\":9}").statusCode(422).body("code", is("TIER_MODEL_UNKNOWN"));
        ask("{\"modelVersion\":1}").statusCode(422).body("code", is("MODEL_ONLY_PREVIEWED"));
        ask("{\"whatIf\":{\"margin\":1}}").statusCode(422).body("errors[0].pointer", is("/whatIf"));
        ask("{\"preview\":true,\"whatIf\":{\"quotas\":{\"KEY\":90}}}")
                .statusCode(422)
                .body("code", is("PERCENTS_NOT_HUNDRED"));
    }

    @ParameterizedTest(name = "{0} → {1} {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            {"factorWeights":{"LOYALTY":90}}   | 422 | PERCENTS_NOT_HUNDRED | /whatIf/factorWeights
            {"factorWeights":{"LOYALTY":null}} | 422 | PERCENTS_INCOMPLETE  | /whatIf/factorWeights
            {"factorWeights":{"LUCK":10}}      | 400 | REQUEST_INVALID      | /whatIf/factorWeights/LUCK
            {"factorWeights":{"LOYALTY":"a"}}  | 400 | REQUEST_INVALID      | /whatIf/factorWeights/LOYALTY
            {"currency":"XXQ"}                 | 422 | CURRENCY_UNKNOWN     | /whatIf/currency
            {"margin":-1}                      | 400 | REQUEST_INVALID      | /whatIf/margin
            {"measures":{"fullBreadth":0}}     | 400 | REQUEST_INVALID      | /whatIf/measures/fullBreadth
            {"weights":{}}                     | 400 | REQUEST_INVALID      | /whatIf/weights
            []                                 | 400 | REQUEST_INVALID      | /whatIf
            """)
    void saysWhatIsWrongInAWhatIf(String whatIf, int status, String code, String pointer) {
        ask("{\"preview\":true,\"whatIf\":" + whatIf + "}")
                .statusCode(status)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
        asManager().get("/api/v1/tier-runs").then().body("items", is(empty()));
    }

    private static ValidatableResponse preview(UUID id, String whatIf) {
        return ask("{\"id\":\"" + id + "\",\"preview\":true,\"whatIf\":" + whatIf + "}");
    }

    private static ValidatableResponse ask(String body) {
        return asManager().body(body).post("/api/v1/tier-runs").then();
    }

    private static ValidatableResponse change(String ifMatch, String patch) {
        asManager().get(MODELS + "/current").then().statusCode(200);
        var request = asManager().contentType("application/merge-patch+json").body(patch);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(MODELS + "/current").then();
    }
}
