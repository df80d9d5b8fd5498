package dev.guanxi.customer.purification;

import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.customer.purification.GivenPurifications.PROFILES;
import static dev.guanxi.customer.purification.GivenPurifications.PURIFICATIONS;
import static dev.guanxi.customer.purification.GivenPurifications.WEIGHTS;
import static dev.guanxi.customer.purification.GivenPurifications.list;
import static dev.guanxi.customer.purification.GivenPurifications.madeProfile;
import static dev.guanxi.customer.purification.GivenPurifications.profile;
import static dev.guanxi.customer.purification.GivenPurifications.weights;
import static dev.guanxi.platform.testing.BadRequests.text;
import static dev.guanxi.platform.testing.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.BadRequests;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent to purify a list: a problem that says what is wrong, and no change of data. */
@QuarkusTest
class PurificationBadInputTest extends ServiceTest {

    private static final String JSON = "application/json";
    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";

    private final Client manager = Client.of("manager");
    private final BadRequests table = new BadRequests(manager);

    private void post(String path, String body, int status, String code, String pointer) {
        table.add("POST", path, JSON, body, status, code, pointer);
    }

    private void invalid(String path, String body, String pointer) {
        post(path, body, 400, "REQUEST_INVALID", pointer);
    }

    @TestFactory
    List<DynamicTest> isRefused() {
        String prospect = captured(unique());
        String profile = madeProfile();
        String set = manager.get(WEIGHTS).etag();
        profiles();
        appraisals(PROSPECTS + "/" + prospect + "/appraisals");
        lists(profile, prospect);
        weightsOfQuestions(profile);
        addresses(prospect);
        List<DynamicTest> tests = new ArrayList<>(table.tests());
        tests.add(DynamicTest.dynamicTest("nothing has changed", () -> {
            assertThat(manager.get(WEIGHTS).etag()).isEqualTo(set);
            assertThat(manager.get(PROSPECTS + "/" + prospect + "/appraisals").items())
                    .isEmpty();
            assertThat(manager.get(PROFILES + "/" + profile).etag()).isEqualTo("\"1\"");
        }));
        return tests;
    }

    private void profiles() {
        invalid(PROFILES, text(profile(), "name", "\"\""), "/name");
        invalid(PROFILES, text(profile(), "criteria", "[]"), "/criteria");
        invalid(PROFILES, text(profile(), "criteria", "[null]"), "/criteria/0");
        badCriterion("{\"attribute\":\"COLOUR\",\"weight\":1}", 400, "REQUEST_INVALID", "/attribute");
        badCriterion("{\"attribute\":\"SIZE\",\"atLeast\":1,\"weight\":0}", 400, "REQUEST_INVALID", "/weight");
        badCriterion("{\"attribute\":\"SIZE\",\"atLeast\":-1,\"weight\":1}", 400, "REQUEST_INVALID", "/atLeast");
        badCriterion("{\"attribute\":\"SIZE\",\"weight\":1}", 422, "CRITERION_INVALID", "");
        badCriterion("{\"attribute\":\"SIZE\",\"values\":[\"1\"],\"weight\":1}", 422, "CRITERION_INVALID", "");
        badCriterion("{\"attribute\":\"SIZE\",\"atLeast\":2,\"atMost\":1,\"weight\":1}", 422, "CRITERION_INVALID", "");
        badCriterion("{\"attribute\":\"REGION\",\"weight\":1}", 422, "CRITERION_INVALID", "");
        badCriterion(
                "{\"attribute\":\"REGION\",\"values\":[\"a\"],\"atMost\":1,\"weight\":1}",
                422,
                "CRITERION_INVALID",
                "");
        badCriterion("{\"attribute\":\"REGION\",\"values\":[\"\"],\"weight\":1}", 400, "REQUEST_INVALID", "/values/0");
    }

    private void badCriterion(String json, int status, String code, String pointer) {
        post(PROFILES, text(profile(), "criteria", "[" + json + "]"), status, code, "/criteria/0" + pointer);
    }

    private void appraisals(String path) {
        for (String rating : List.of(
                "standing", "bottleneck", "technologyLead", "channelPolicy", "demandFromGrowth", "strategyFit")) {
            invalid(path, "{\"" + rating + "\":0}", "/" + rating);
            invalid(path, "{\"" + rating + "\":6}", "/" + rating);
        }
        for (String percent : List.of("competitorShare", "presentStrength", "potentialStrength", "risk")) {
            invalid(path, "{\"" + percent + "\":-1}", "/" + percent);
            invalid(path, "{\"" + percent + "\":101}", "/" + percent);
            invalid(path, "{\"" + percent + "\":\"50\"}", "/" + percent);
        }
        invalid(path, "{\"growth\":-101}", "/growth");
        invalid(path, "{\"growth\":1.5}", "/growth");
        invalid(path, "{\"employees\":0}", "/employees");
        invalid(path, "{\"rivals\":99999999999}", "/rivals");
        invalid(path, "{\"yearsToStrength\":51}", "/yearsToStrength");
        invalid(path, "{\"industry\":\"" + "x".repeat(101) + "\"}", "/industry");
        invalid(path, "{\"margin\":{}}", "/margin/amount");
        invalid(path, "{\"margin\":{\"amount\":-1}}", "/margin/amount");
        invalid(path, "{\"score\":100}", "/score");
        post(
                path,
                "{\"margin\":{\"amount\":1,\"currency\":\"QQQ\",\"years\":1,\"chance\":1}}",
                422,
                "CURRENCY_UNKNOWN",
                "/margin/currency");
        post(PROSPECTS + "/" + ID + "/appraisals", "{}", 404, "PROSPECT_UNKNOWN", null);
    }

    private void lists(String profile, String prospect) {
        String ids = Json.write(list(profile, prospect));
        invalid(PURIFICATIONS, "{}", "/profileId");
        invalid(PURIFICATIONS, text(list(profile, prospect), "prospectIds", "[]"), "/prospectIds");
        invalid(PURIFICATIONS, text(list(profile, prospect), "prospectIds", "[null]"), "/prospectIds/0");
        invalid(PURIFICATIONS, text(list(profile, prospect), "prospectIds", "[\"7\"]"), "/prospectIds/0");
        invalid(
                PURIFICATIONS,
                Json.write(object("profileId", profile, "prospectIds", Collections.nCopies(10_001, ID))),
                "/prospectIds");
        invalid(PURIFICATIONS, text(object("profileId", profile), "filter", "{\"country\":\"cn\"}"), "/filter/country");
        invalid(PURIFICATIONS, text(object("profileId", profile), "filter", "{\"colour\":\"red\"}"), "/filter/colour");
        post(PURIFICATIONS, text(list(profile, prospect), "filter", "{}"), 422, "LIST_AMBIGUOUS", "/filter");
        post(PURIFICATIONS, Json.write(object("profileId", profile)), 422, "LIST_AMBIGUOUS", "/filter");
        post(PURIFICATIONS, Json.write(list(profile, prospect, ID)), 422, "PROSPECT_UNKNOWN", "/prospectIds/1");
        post(PURIFICATIONS, Json.write(list(ID, prospect)), 422, "PROFILE_UNKNOWN", "/profileId");
        post(PURIFICATIONS + "/what-if", "{\"list\":" + ids + "}", 400, "REQUEST_INVALID", "/weights");
    }

    private void weightsOfQuestions(String profile) {
        badWeights(profile, "riskWeight", "101", 400, "REQUEST_INVALID", "/riskWeight");
        badWeights(profile, "discountRate", "-1", 400, "REQUEST_INVALID", "/discountRate");
        badWeights(profile, "discountRate", "1e99", 400, "REQUEST_INVALID", "/discountRate");
        badWeights(profile, "fullPresentValue", "0", 400, "REQUEST_INVALID", "/fullPresentValue");
        badWeights(profile, "currency", "\"QQQ\"", 422, "WEIGHTS_INVALID", "/currency");
        badWeights(profile, "farKm", "20", 422, "WEIGHTS_INVALID", "/farKm");
        badWeights(profile, "grades", "{\"a\":50,\"b\":50,\"c\":30}", 422, "WEIGHTS_INVALID", "/grades");
        badWeights(profile, "parts", "{\"GROWTH\":1}", 422, "WEIGHTS_INVALID", "/parts");
        badWeights(profile, "parts", "{\"LUCK\":1}", 400, "REQUEST_INVALID", null);
        String nothing = Json.write(weights().get("parts")).replaceAll("\\d+", "0");
        badWeights(profile, "parts", nothing, 422, "WEIGHTS_INVALID", "/parts");
        badWeights(profile, "parts", nothing.replaceFirst("0", "-1"), 400, "REQUEST_INVALID", null);
    }

    /** The same weights are refused whether they shall be tried or set. */
    private void badWeights(String profile, String member, String json, int status, String code, String pointer) {
        String weights = text(weights(), member, json);
        String question = "{\"list\":" + Json.write(object("profileId", profile, "filter", object())) + ",\"weights\":"
                + weights + "}";
        post(PURIFICATIONS + "/what-if", question, status, code, pointer == null ? null : "/weights" + pointer);
        table.add("PUT", WEIGHTS, JSON, weights, status, code, pointer);
    }

    private void addresses(String prospect) {
        get(PROFILES + "/" + ID, 404, "PROFILE_UNKNOWN", null);
        get(PURIFICATIONS + "/" + ID, 404, "PURIFICATION_UNKNOWN", null);
        get(PURIFICATIONS + "/" + ID + "/prospects", 404, "PURIFICATION_UNKNOWN", null);
        get(PURIFICATIONS + "/" + ID + "/prospects?grade=E", 400, "PARAMETER_INVALID", "query:grade");
        get(PURIFICATIONS + "?cursor=YWJj", 400, "CURSOR_INVALID", "query:cursor");
        get(WEIGHTS + "/versions?cursor=YWJj", 400, "CURSOR_INVALID", "query:cursor");
        get(PROSPECTS + "/" + prospect + "/assessment", 400, "PROFILE_UNKNOWN", "query:profileId");
        get(PROSPECTS + "/" + prospect + "/assessment?profileId=" + ID, 422, "PROFILE_UNKNOWN", "query:profileId");
        get(PROSPECTS + "/" + ID + "/appraisals", 404, "PROSPECT_UNKNOWN", null);
        table.add("PATCH", PROFILES + "/" + ID, Client.MERGE_PATCH, "{}", 404, "PROFILE_UNKNOWN", null);
        table.add("PUT", WEIGHTS, JSON, Json.write(weights()), 428, "VERSION_REQUIRED", "header:If-Match");
        table.add("DELETE", WEIGHTS, null, null, 405, "METHOD_NOT_ALLOWED", null);
    }

    private void get(String path, int status, String code, String pointer) {
        table.add("GET", path, null, null, status, code, pointer);
    }
}
