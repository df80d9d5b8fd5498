package dev.guanxi.customer.need;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers need (C4). */
@QuarkusTest
class NeedTest extends ServiceTest {

    private static final String NEEDS = "/api/v1/needs/";
    private static final Map<String, Object> DELIVERED =
            object("at", "2024-05-04T00:00:00Z", "by", "forty desktops delivered");

    private final Client manager = Client.of("manager");
    private String customerId;
    private String path;

    @BeforeEach
    void aCustomer() {
        customerId = registered(unique());
        path = CUSTOMERS + "/" + customerId + "/needs";
    }

    @Test
    void isOpenUntilItSaysHowItWasMet() {
        Answer made = manager.post(path, need("STATED", "Forty desktops")).expect(201);
        assertThat(made.text("state")).isEqualTo("OPEN");
        assertThat(manager.get(made.header("Location")).body()).isEqualTo(made.body());

        Answer met = manager.patch(NEEDS + made.id(), object("met", DELIVERED), "If-Match", "\"1\"")
                .expect(200);
        assertThat(met.text("state")).isEqualTo("MET");
        assertThat(met.body().at("/met/by").asText()).isEqualTo("forty desktops delivered");
        assertThat(met.etag()).isEqualTo("\"2\"");
        assertThat(manager.get(NEEDS + made.id()).body()).isEqualTo(met.body());

        Answer open = manager.patch(NEEDS + made.id(), object("met", null), "If-Match", "\"2\"")
                .expect(200);
        assertThat(open.text("state")).isEqualTo("OPEN");
        assertThat(open.body().has("met")).isFalse();
    }

    @Test
    void listsAreNarrowedByKindAndState() {
        String stated = made(manager, customerId, "needs", need("STATED", "A"));
        String met = made(manager, customerId, "needs", with(need("STATED", "B"), "met", DELIVERED));
        String secret = made(manager, customerId, "needs", need("SECRET", "C"));

        assertThat(manager.get(path + "?kind=STATED").items("id")).containsExactlyInAnyOrder(stated, met);
        assertThat(manager.get(path + "?state=OPEN").items("id")).containsExactlyInAnyOrder(stated, secret);
        assertThat(manager.get(path + "?kind=STATED&state=MET").items("id")).containsExactly(met);
        assertThat(manager.get(path + "?kind=DELIGHT").items()).isEmpty();
    }

    @Test
    void theNewestComeFirstPageByPage() {
        for (int day : new int[] {3, 1, 2, 2}) {
            made(
                    manager,
                    customerId,
                    "needs",
                    with(need("REAL", "Day " + day), "heardAt", "2024-01-0" + day + "T09:00:00Z"));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer page = manager.get(path + "?limit=1&cursor=" + next).expect(200);
            seen.addAll(page.items("text"));
            next = page.text("next");
        }

        assertThat(seen).containsExactly("Day 3", "Day 2", "Day 2", "Day 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-     | en    | Stated need, Real need, Unstated need, Delight need, Secret need",
                "zh-CN | zh-CN | 表明的需要, 真正的需要, 未表明的需要, 令人愉悦的需要, 秘密的需要",
                "fr    | en    | Stated need, Real need, Unstated need, Delight need, Secret need",
            })
    void whatEachKindMeansIsReadInTheReadersLanguage(String accepted, String language, String names) {
        Answer kinds = accepted == null
                ? manager.get("/api/v1/need-kinds")
                : manager.get("/api/v1/need-kinds", "Accept-Language", accepted);

        kinds.expect(200);
        assertThat(kinds.items("kind")).containsExactly("STATED", "REAL", "UNSTATED", "DELIGHT", "SECRET");
        assertThat(String.join(", ", kinds.items("name"))).isEqualTo(names);
        assertThat(kinds.items("meaning")).doesNotContain("").doesNotHaveDuplicates();
        assertThat(kinds.header("Content-Language")).isEqualTo(language);
        assertThat(kinds.header("Vary")).contains("Accept-Language");
    }
}
