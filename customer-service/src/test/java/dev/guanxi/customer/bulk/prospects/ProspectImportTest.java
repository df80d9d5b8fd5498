package dev.guanxi.customer.bulk.prospects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.guanxi.customer.bulk.ImportingTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prospects by the list: a trade show's cards, an advertisement's answers (C5). */
@QuarkusTest
class ProspectImportTest extends ImportingTest {

    private static final String HEADER =
            "externalId,name,kind,origin,position,source,capturedAt,campaign,scope,target,servedByCompetitor,followUpDueAt,"
                    + "cost,costCurrency\n";
    private static final String CARDS = HEADER + """
            a,Acme PC,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02T10:15:00+08:00,Computex,STRATUM,Universities,true,2026-06-04T10:00:00+08:00,120.5,CNY
            b,Byte Ltd,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02T10:20:00+08:00,Computex,,,,,,
            a,Acme PC,ORGANISATION,EXTERNAL,FINAL,BUSINESS_CARD,2026-06-02T11:00:00+08:00,,,,,,,
            c,,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02T10:15:00+08:00,,,,,,,
            """;

    private JsonPath importProspects(String csv) {
        return imported("prospects", "text/csv", csv, Map.of());
    }

    private JsonPath prospectsOf(String externalId) {
        return as("manager")
                .get("/api/v1/prospects?customerId=" + idOf(externalId))
                .jsonPath();
    }

    @Test
    void capturesWithTheRulesOfASingleCapture() {
        JsonPath result = importProspects(CARDS);

        assertCounts(result, 4, 2, 0, 2);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of("PROSPECT_PURSUED", 1, "NAME_MISSING", 1));
        assertThat(result.getInt("prospects")).isEqualTo(2);
        assertThat(result.getInt("customers")).isEqualTo(2);
        as("manager")
                .get("/api/v1/customers/" + idOf("a"))
                .then()
                .body("state", equalTo("POTENTIAL"))
                .body("prospect.scope", equalTo("STRATUM"))
                .body("prospect.servedByCompetitor", equalTo(true));
        JsonPath acme = prospectsOf("a");
        assertThat(acme.getString("items[0].followUpDueAt")).isEqualTo("2026-06-04T02:00:00Z");
        assertThat(acme.getString("items[0].campaign")).isEqualTo("Computex");
        assertThat(prospectsOf("b").getString("items[0].followUpDueAt")).isEqualTo("2026-06-05T02:20:00Z");
    }

    @Test
    void aRepeatChangesNothingAndSourcesCountEachOnce() {
        importProspects(CARDS);
        long before = captured();

        assertCounts(importProspects(CARDS), 4, 0, 2, 2);
        JsonPath other = importProspects(CARDS.replace("10:20:00+08:00,Computex", "10:20:00+08:00,Comdex"));

        assertThat(other.getMap("rejectedByCode")).containsEntry("PROSPECT_CAPTURED", 1);
        assertThat(captured()).isEqualTo(before);
        assertThat(before).isGreaterThanOrEqualTo(2);
    }

    private static long captured() {
        return as("manager")
                .get("/api/v1/prospects/yield?from=2026-06-01T00:00:00Z&until=2026-06-30T00:00:00Z")
                .then()
                .extract()
                .jsonPath()
                .getLong("items.findAll { it.source == 'TRADE_SHOW' }.prospects.sum()");
    }

    @Test
    void takesJsonLinesAsASingleCaptureDoes() {
        importCustomers("actual");
        String line = """
                {"customer":{"name":"Acme","kind":"ORGANISATION","origin":"EXTERNAL","position":"FINAL","state":"POTENTIAL","externalIds":[{"system":"%s","id":"%s"}]},"source":"%s","capturedAt":"2026-06-02T10:15:00Z"}
                """;

        JsonPath result = imported(
                "prospects",
                "application/x-ndjson",
                line.formatted(system, "1", "TRADE_SHOW")
                        + line.formatted(system, "actual", "TRADE_SHOW")
                        + line.formatted(system, "3", "FINANCE_DEPARTMENT")
                        + line.formatted(system, "4", "TRADE_SHOW")
                                .replace(",\"capturedAt\":\"2026-06-02T10:15:00Z\"", ""),
                Map.of());

        assertCounts(result, 4, 1, 0, 3);
        assertThat(result.getMap("rejectedByCode"))
                .isEqualTo(Map.of("CUSTOMER_ACTUAL", 1, "SOURCE_DETAILS_MISSING", 1, "CAPTURED_AT_MISSING", 1));
    }

    @Test
    void anUndoTakesProspectsBackThatNobodyHasWorkedOn() {
        JsonPath result = importProspects(CARDS);
        String pursued = prospectsOf("b").getString("items[0].id");
        as("manager")
                .body("{\"result\":\"QUALIFIED\"}")
                .post("/api/v1/prospects/" + pursued + "/follow-ups")
                .then()
                .statusCode(201);

        JsonPath undone = undone(result);

        assertThat(undone.getInt("undone")).isEqualTo(2);
        assertThat(keptCodes(undone)).containsExactlyInAnyOrder("CHANGED_SINCE", "RECORD_USED");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "x,N,ORGANISATION,EXTERNAL,FINAL,DREAM,2026-06-02T10:15:00Z,,,,,,,       | VALUE_INVALID",
                "x,N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,,,,,,,,                      | CAPTURED_AT_MISSING",
                "x,N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2999-06-02T10:15:00Z,,,,,,,  | IN_FUTURE",
                "x,N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02,,,,perhaps,,,     | VALUE_INVALID",
                "x,N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02,,,,,2026-06-01,,  | FOLLOW_UP_DATE_INVALID",
                "x,N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02,,,,,,5,           | COST_CURRENCY_MISSING",
                "x,N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02,,,,,,5,QQQ        | CURRENCY_UNKNOWN",
                ",N,ORGANISATION,EXTERNAL,FINAL,TRADE_SHOW,2026-06-02,,,,,,,             | EXTERNAL_ID_MISSING",
            })
    void aBadRowSaysWhatIsWrong(String row, String code) {
        JsonPath result = importProspects(HEADER + row.strip() + "\n");

        assertCounts(result, 1, 0, 0, 1);
        assertThat(result.getMap("rejectedByCode")).isEqualTo(Map.of(code, 1));
    }
}
