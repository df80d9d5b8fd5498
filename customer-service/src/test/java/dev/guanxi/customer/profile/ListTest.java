package dev.guanxi.customer.profile;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.customer;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ListTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String mark = unique();

    private String named(String name) {
        return named(name, "position", "FINAL");
    }

    private String named(String name, String member, Object value) {
        return manager.post(CUSTOMERS, with(with(customer(unique()), "name", name), member, value))
                .expect(201)
                .id();
    }

    private List<String> found(String q, String... more) {
        String query = "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + String.join("", more);
        return manager.get(CUSTOMERS + query).expect(200).items("name");
    }

    @Test
    void findsByPartOfTheNameInAnyCase() {
        named("Östliche Computer " + mark + " GmbH");

        assertThat(found(mark.toUpperCase())).hasSize(1);
        assertThat(found("ÖSTLICHE computer " + mark)).hasSize(1);
        assertThat(found(mark + "x")).isEmpty();
    }

    @Test
    void findsAChineseNameByTwoCharacters() {
        named("杭州龘靐医疗 " + mark);

        assertThat(found("龘靐")).contains("杭州龘靐医疗 " + mark);
        assertThat(found("靐龘")).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        named("100% " + mark);
        named("100 pieces " + mark);
        named("a_b\\c " + mark);

        assertThat(found("100% " + mark)).containsExactly("100% " + mark);
        assertThat(found("a_b\\c " + mark)).containsExactly("a_b\\c " + mark);
        assertThat(found("a.b")).isEmpty();
    }

    @Test
    void pagesShowEachCustomerOnceInOrderOfRegistration() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(named("Page " + mark + " " + i));
        }

        List<String> seen = new ArrayList<>();
        Answer page = manager.get(CUSTOMERS + "?limit=2&q=" + mark);
        seen.addAll(page.items("id"));
        while (page.text("next") != null) {
            assertThat(page.items()).hasSize(2);
            page = manager.get(CUSTOMERS + "?limit=2&q=" + mark + "&cursor=" + page.text("next"));
            seen.addAll(page.items("id"));
        }

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void aPageCountsCustomersNotTheirExternalIds() {
        for (int i = 0; i < 2; i++) {
            named(
                    "Many " + mark,
                    "externalIds",
                    List.of(object("system", "a", "id", unique()), object("system", "b", "id", unique())));
        }

        Answer page = manager.get(CUSTOMERS + "?limit=2&q=" + mark);

        assertThat(page.items()).hasSize(2);
        assertThat(page.text("next")).isNull();
        assertThat(page.body().at("/items/0/externalIds")).hasSize(2);
    }

    @Test
    void filtersNarrow() {
        String dealer = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
        named("Person " + mark, "kind", "PERSON");
        named("Internal " + mark, "origin", "INTERNAL");
        named("Dealer " + mark, "position", "INTERMEDIARY");
        named("Prospect " + mark, "state", "POTENTIAL");
        named("Chinese " + mark, "address", object("country", "CN"));
        named("Theirs " + mark, "dealerId", dealer);

        assertThat(found(mark)).hasSize(6);
        assertThat(found(mark, "&kind=PERSON")).containsExactly("Person " + mark);
        assertThat(found(mark, "&origin=INTERNAL")).containsExactly("Internal " + mark);
        assertThat(found(mark, "&position=INTERMEDIARY")).containsExactly("Dealer " + mark);
        assertThat(found(mark, "&state=POTENTIAL")).containsExactly("Prospect " + mark);
        assertThat(found(mark, "&country=CN")).containsExactly("Chinese " + mark);
        assertThat(found(mark, "&dealerId=" + dealer)).containsExactly("Theirs " + mark);
        assertThat(found(mark, "&kind=PERSON&state=POTENTIAL")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "limit=abc,query:limit,PARAMETER_INVALID",
        "limit=1.5,query:limit,PARAMETER_INVALID",
        "limit=99999999999,query:limit,PARAMETER_INVALID",
        "limit=0,query:limit,LIMIT_INVALID",
        "limit=201,query:limit,LIMIT_INVALID",
        "limit=-1,query:limit,LIMIT_INVALID",
        "cursor=***,query:cursor,CURSOR_INVALID",
        "cursor=YWJj,query:cursor,CURSOR_INVALID",
        "kind=ROBOT,query:kind,PARAMETER_INVALID",
        "kind=person,query:kind,PARAMETER_INVALID",
        "dealerId=7,query:dealerId,PARAMETER_INVALID",
        "q=a,query:q,REQUEST_INVALID",
        "q=%00a,query:q,PARAMETER_INVALID",
        "country=cn,query:country,REQUEST_INVALID",
        "level=FRIENDLY,query:level,PARAMETER_INVALID",
        "tier=GOLD,query:tier,PARAMETER_INVALID",
    })
    void saysWhichParameterIsWrong(String query, String pointer, String code) {
        manager.send("GET", CUSTOMERS + "?" + query, null, null).refused(400, code, pointer);
    }

    @Test
    void saysWhatWouldBeRight() {
        Answer refused = manager.get(CUSTOMERS + "?state=BUYING");

        assertThat(refused.body().at("/errors/0/value").asText()).isEqualTo("BUYING");
        assertThat(refused.text("detail")).isEqualTo("Expected one of [ACTUAL, POTENTIAL].");
    }
}
