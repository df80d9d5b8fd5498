package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.Imports;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;

/** Customers and purchases from files. */
@SystemUnderTest
class ImportFlowTest {

    private static final String CUSTOMERS = """
            system,externalId,name,kind,origin,position,state,country
            import-flow,1,Alpha,ORGANISATION,EXTERNAL,FINAL,ACTUAL,GB
            import-flow,2,"Beta, Ltd",ORGANISATION,EXTERNAL,FINAL,ACTUAL,DE
            import-flow,3,,ORGANISATION,EXTERNAL,FINAL,ACTUAL,FR
            """;
    private static final String PURCHASES = """
            InvoiceNo;StockCode;Quantity;InvoiceDate;UnitPrice;CustomerID
            A1;MOUSE;2;01/12/2010 08:26;3,50;1
            A1;CABLE;1;01/12/2010 08:26;5,00;1
            A2;MOUSE;10;02/12/2010 10:00;3,50;2
            C1;MOUSE;-1;03/12/2010 10:00;3,50;1
            C2;LAPTOP;-1;03/12/2010 11:00;900,00;2
            A3;MOUSE;1;04/12/2010 10:00;3,50;
            A4;MOUSE;1;04/12/2010 10:00;3,50;unknown
            A5;MOUSE;many;04/12/2010 10:00;3,50;1
            """;
    private static final String STYLE = "kind=purchases&delimiter=%3B&decimal=,&timePattern=dd/MM/yyyy%20HH:mm"
            + "&timeZone=Europe/London&constant=system:import-flow,currency:GBP"
            + "&mapping=reference:InvoiceNo,sku:StockCode,quantity:Quantity,purchasedAt:InvoiceDate,unitPrice:UnitPrice,"
            + "customer:CustomerID";

    private final RunningSystem system;
    private final Api manager;
    private final Imports imports;

    ImportFlowTest(RunningSystem system) {
        this.system = system;
        this.manager = system.as("manager");
        this.imports = new Imports(manager);
    }

    @Test
    void takesWhatIsGoodAndSaysWhyNotTheRest() {
        Answer customers = imports.run("kind=customers", CUSTOMERS);
        assertThat(customers.number("/read")).isEqualTo(3);
        assertThat(customers.number("/customers")).isEqualTo(2);
        assertThat(customers.number("/rejectedByCode/NAME_MISSING")).isEqualTo(1);

        Answer purchases = imports.run(STYLE, PURCHASES);
        assertThat(purchases.number("/read")).isEqualTo(8);
        assertThat(purchases.number("/accepted")).isEqualTo(5);
        assertThat(purchases.number("/purchases")).isEqualTo(2);
        assertThat(purchases.number("/returns")).isEqualTo(2);
        assertThat(purchases.number("/unmatchedLines")).isEqualTo(1);
        assertThat(purchases.at("/rejectedByCode").toString())
                .isEqualTo("{\"CUSTOMER_MISSING\":1,\"CUSTOMER_UNKNOWN\":1,\"QUANTITY_INVALID\":1}");
        Answer rejections =
                manager.get("/api/v1/imports/" + purchases.id() + "/rejections").expect(200);
        assertThat(rejections.at("/items").findValuesAsText("row")).containsExactly("6", "7", "8");
        assertThat(rejections.text("/items/2/pointer")).isEqualTo("/quantity");
        assertThat(rejections.text("/items/2/value")).isEqualTo("many");

        Trade expected = new Trade(2, new BigDecimal(47), 2, new BigDecimal("903.50"));
        assertThat(system.books().recordedBy("import-flow")).isEqualTo(expected);
        system.books().awaitAgreement();

        Answer repeated = imports.run(STYLE, PURCHASES);
        assertThat(repeated.number("/duplicates")).isEqualTo(5);
        assertThat(repeated.number("/accepted")).isZero();
        assertThat(system.books().recordedBy("import-flow")).isEqualTo(expected);
    }

    @Test
    void readsLinesOfJson() {
        imports.run("kind=customers", CUSTOMERS.replace("import-flow", "import-json"));

        Answer started = manager.send(
                        "POST", "/api/v1/imports?kind=purchases", Imports.NDJSON, BodyPublishers.ofString("""
                {"customer":{"system":"import-json","id":"1"},"system":"import-json","reference":"J1","purchasedAt":"2011-01-01T10:00:00+08:00","currency":"GBP","lines":[{"sku":"PC","quantity":1,"unitPrice":600}]}
                {"customer":{"system":"import-json","id":"1"},"system":"import-json","reference":"J2"
                """))
                .expect(202);

        Answer done = imports.awaitDone(started);
        assertThat(done.number("/purchases")).isEqualTo(1);
        assertThat(done.number("/rejected")).isEqualTo(1);
    }
}
