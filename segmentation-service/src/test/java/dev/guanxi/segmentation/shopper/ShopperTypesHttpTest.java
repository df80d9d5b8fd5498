package dev.guanxi.segmentation.shopper;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ShopperTypesHttpTest extends ServiceTest {

    private static final String TYPES = "/api/v1/shopper-types";

    @Test
    void thereAreSixEachWithItsPlaybook() {
        as("promoter")
                .get(TYPES)
                .then()
                .statusCode(200)
                .header("Content-Language", is("en"))
                .header("Vary", containsString("Accept-Language"))
                .body(
                        "items.code",
                        contains(
                                "BROWSER",
                                "TRADE_INSIDER",
                                "INDUSTRY_PROFESSIONAL",
                                "BRAND_LOYAL",
                                "WAIT_AND_SEE",
                                "GROUP_BUYER"))
                .body("items.signals", everyItem(notNullValue()))
                .body("next", nullValue());
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN                   | zh-CN | 持币观望型
            zh                      | zh-CN | 持币观望型
            zh-CN,en;q=0.8          | zh-CN | 持币观望型
            en-GB,en;q=0.9,zh;q=0.1 | en    | Wait-and-see
            de                      | en    | Wait-and-see
            ;;;                     | en    | Wait-and-see
            """)
    void speakTheReadersLanguage(String accepted, String language, String name) {
        as("promoter")
                .header("Accept-Language", accepted)
                .get(TYPES + "/WAIT_AND_SEE")
                .then()
                .statusCode(200)
                .header("Content-Language", is(language))
                .body("name", is(name))
                .body("handOver", nullValue());
    }

    @Test
    void aGroupBuyerIsHandedOverAtOnce() {
        as("promoter")
                .get(TYPES + "/GROUP_BUYER")
                .then()
                .body("handOver.to", is("Floor supervisor"))
                .body("handOver.tell", not(empty()));
    }

    @Test
    void anotherCodeIsAProblemThatNamesTheSix() {
        as("promoter")
                .get(TYPES + "/THIEF")
                .then()
                .statusCode(404)
                .body("code", is("SHOPPER_TYPE_UNKNOWN"))
                .body("detail", containsString("GROUP_BUYER"));
    }
}
