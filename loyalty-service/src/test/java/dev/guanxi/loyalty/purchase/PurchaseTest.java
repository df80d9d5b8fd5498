package dev.guanxi.loyalty.purchase;

import static dev.guanxi.loyalty.purchase.Facts.purchase;
import static dev.guanxi.loyalty.purchase.Facts.returned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseTest {

    private static final String MONDAY = "2011-01-10T10:00:00Z";
    private static final Instant EXPIRY = Instant.parse("2012-01-10T10:00:00Z");
    private static final String TUESDAY = "2011-01-11T10:00:00Z";

    @Test
    void aTotalThatIsNotTheSumOfTheLinesIsRefused() {
        PurchaseLine line = new PurchaseLine(1, null, new BigDecimal("6"), new BigDecimal("2.55"));

        assertThatThrownBy(() -> new Purchase(
                        UUID.randomUUID(),
                        Facts.CUSTOMER,
                        Instant.parse(MONDAY),
                        "GBP",
                        new BigDecimal("15.31"),
                        List.of(line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("total is 15.31, but its lines add up to 15.30");
    }

    @Test
    void aLineNumberCannotBeTwice() {
        PurchaseLine line = new PurchaseLine(1, null, BigDecimal.ONE, BigDecimal.ONE);

        assertThatThrownBy(() -> new Purchase(
                        UUID.randomUUID(),
                        Facts.CUSTOMER,
                        Instant.parse(MONDAY),
                        "GBP",
                        new BigDecimal("2"),
                        List.of(line, line)))
                .hasMessageContaining("line number 1 is twice");
    }

    @Test
    void returnsTakeBackOneAfterTheOther() {
        Purchase purchase = purchase(MONDAY).line("10", "2.00").build();
        ReturnedLine later = returned(purchase, 1, "4", "2011-01-12T10:00:00Z");
        ReturnedLine sooner = returned(purchase, 1, "3", TUESDAY);

        List<Takeback> takebacks =
                new PurchaseFile(purchase, false, List.of(), List.of(later, sooner)).takebacks(EXPIRY);

        assertThat(takebacks).extracting(Takeback::returned).containsExactly(sooner, later);
        assertThat(takebacks).extracting(Takeback::after).containsExactly(new BigDecimal("7"), new BigDecimal("3"));
    }

    @Test
    void noLineGivesBackMoreThanWasBought() {
        Purchase purchase = purchase(MONDAY).line("5", "2.00").build();
        ReturnedLine first = returned(purchase, 1, "4", TUESDAY);
        ReturnedLine tooMuch = returned(purchase, 1, "4", "2011-01-12T10:00:00Z");

        List<Takeback> takebacks =
                new PurchaseFile(purchase, false, List.of(first), List.of(tooMuch)).freshTakebacks(EXPIRY);

        assertThat(takebacks).singleElement().satisfies(takeback -> {
            assertThat(takeback.quantity()).isEqualByComparingTo("1");
            assertThat(takeback.after()).isEqualByComparingTo("0");
        });
    }

    @Test
    void whatIsTakenInTimeDoesNotDependOnLateReturnsHeardOfSooner() {
        Purchase purchase = purchase(MONDAY).line("5", "2.00").build();
        ReturnedLine late = returned(purchase, 1, "2", "2012-01-10T10:00:00Z");
        ReturnedLine inTime = returned(purchase, 1, "1", TUESDAY);

        List<Takeback> takebacks = new PurchaseFile(purchase, false, List.of(late), List.of(inTime)).takebacks(EXPIRY);

        assertThat(takebacks).extracting(Takeback::late).containsExactly(true, false);
        assertThat(takebacks).extracting(Takeback::before).containsExactly(new BigDecimal("5"), new BigDecimal("5"));
    }

    @Test
    void aReturnOfALineThatThePurchaseDoesNotHaveTakesNothingBack() {
        Purchase purchase = purchase(MONDAY).line("5", "2.00").build();
        ReturnedLine known = returned(purchase, 1, "1", TUESDAY);
        ReturnedLine unknown = new ReturnedLine(
                known.returnId(),
                2,
                known.customerId(),
                known.returnedAt(),
                "GBP",
                purchase.id(),
                7,
                BigDecimal.ONE,
                BigDecimal.TEN);

        assertThat(new PurchaseFile(purchase, false, List.of(), List.of(unknown, known)).takebacks(EXPIRY))
                .extracting(Takeback::returned)
                .containsExactly(known);
    }

    @Test
    void aReturnNeverTakesEffectBeforeItsPurchase() {
        Purchase purchase = purchase(TUESDAY).line("5", "2.00").build();

        assertThat(returned(purchase, 1, "1", MONDAY).effectiveAt(purchase)).isEqualTo(TUESDAY);
    }
}
