package dev.guanxi.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnMatchingTest {

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final String SKU = "85123A";

    /** The purchase of a day of January 2011. */
    private static UUID purchase(int day) {
        return new UUID(0, day);
    }

    private static Instant at(int day) {
        return Instant.parse("2011-01-%02dT12:00:00Z".formatted(day));
    }

    /** A line bought on a day: {@code day:open@price}. */
    private static OpenLine bought(String text) {
        String[] parts = text.split("[:@]");
        int day = Integer.parseInt(parts[0]);
        return new OpenLine(
                purchase(day), 1, CUSTOMER, SKU, "GBP", at(day), new BigDecimal(parts[2]), Integer.parseInt(parts[1]));
    }

    private static NewReturn back(int day, int quantity, String price) {
        return new NewReturn(
                UUID.randomUUID(),
                CUSTOMER,
                null,
                "pos",
                "C1",
                at(day),
                "GBP",
                List.of(new NewReturn.Line(SKU, quantity, price == null ? null : new BigDecimal(price))));
    }

    private static String told(PurchaseReturn matched) {
        return String.join(
                " ",
                matched.lines().stream()
                        .map(line -> (line.purchaseId() == null
                                        ? "credit"
                                        : String.valueOf(line.purchaseId().getLeastSignificantBits()))
                                + ":" + line.quantity() + "@" + line.unitPrice())
                        .toList());
    }

    @ParameterizedTest(name = "bought {0}; on day {1} {2} come back at {3} → {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // bought (day:pieces@price), day of return, pieces, price credited, matched, total
                "1:5@2.50,            9, 2, -,    1:2@2.50,               5.00",
                "1:5@2.50 2:5@3.00,   9, 2, -,    2:2@3.00,               6.00",
                "1:5@2.50 2:5@3.00,   9, 7, -,    2:5@3.00 1:2@2.50,      20.00",
                "1:5@2.50 8:5@3.00,   5, 2, -,    1:2@2.50,               5.00",
                "1:5@2.50,            1, 1, -,    1:1@2.50,               2.50",
                "1:1@2.50,            9, 3, -,    1:1@2.50 credit:2@0,    2.50",
                "1:1@2.50,            9, 3, 2.00, 1:1@2.00 credit:2@2.00, 6.00",
                "8:5@2.50,            5, 1, 9.99, credit:1@9.99,          9.99",
                "1:0@2.50,            9, 1, 1.00, credit:1@1.00,          1.00",
            })
    void theLatestPurchaseBeforeTheReturnComesFirst(
            String bought, int day, int quantity, String price, String matched, BigDecimal total) {
        ReturnMatching matching = new ReturnMatching(
                Arrays.stream(bought.split(" ")).map(ReturnMatchingTest::bought).toList());

        PurchaseReturn result = matching.match(back(day, quantity, price));

        assertThat(told(result)).isEqualTo(matched);
        assertThat(result.total()).isEqualByComparingTo(total);
    }

    @Test
    void piecesOfOneReturnAreNotThereForTheNext() {
        ReturnMatching matching = new ReturnMatching(List.of(bought("1:3@1")));

        assertThat(told(matching.match(back(9, 2, null)))).isEqualTo("1:2@1");
        assertThat(told(matching.match(back(9, 2, null)))).isEqualTo("1:1@1 credit:1@0");
    }

    @Test
    void othersPurchasesArticlesAndCurrenciesDoNotMatch() {
        OpenLine line = bought("1:3@1");
        ReturnMatching matching = new ReturnMatching(List.of(
                new OpenLine(line.purchaseId(), 1, UUID.randomUUID(), SKU, "GBP", at(1), BigDecimal.ONE, 3),
                new OpenLine(line.purchaseId(), 2, CUSTOMER, "OTHER", "GBP", at(1), BigDecimal.ONE, 3),
                new OpenLine(line.purchaseId(), 3, CUSTOMER, SKU, "EUR", at(1), BigDecimal.ONE, 3)));

        assertThat(told(matching.match(back(9, 1, null)))).isEqualTo("credit:1@0");
    }
}
