package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseAssemblerTest {

    private static final int MOST_ROWS = 5;
    private static final Invoice.Key A = new Invoice.Key("pos", "A");

    private final PurchaseAssembler assembler = new PurchaseAssembler(MOST_ROWS);

    private static PurchaseRow row(long number, String reference, String customer, int quantity) {
        return new PurchaseRow(
                number,
                "pos",
                reference,
                new ExternalId("pos", customer),
                Instant.EPOCH,
                "GBP",
                null,
                "sku",
                null,
                null,
                quantity,
                BigDecimal.ONE,
                null,
                null);
    }

    private static Rejection fault(long row) {
        return new Rejection(row, "QUANTITY_INVALID", "/quantity", "six", "A whole number.");
    }

    private static List<List<Long>> rows(List<PurchaseGroup> groups) {
        return groups.stream().map(PurchaseGroup::rows).toList();
    }

    @Test
    void gathersRowsOfOneReferenceThoughOthersStandBetween() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(2, "B", "c", 1));
        assembler.add(row(3, "A", "c", 1));

        assertThat(rows(assembler.rest())).containsExactly(List.of(1L, 3L), List.of(2L));
    }

    @Test
    void aReturnIsNotPartOfThePurchaseWithItsReference() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(2, "A", "c", -1));

        assertThat(rows(assembler.rest())).containsExactly(List.of(1L), List.of(2L));
    }

    @Test
    void keepsAPurchaseOpenForAsLongAsItMayGrow() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(2, "B", "c", 1));

        assertThat(assembler.closed(PurchaseAssembler.DISTANCE)).isEmpty();
        assertThat(assembler.pending()).containsExactly(1L, 2L);
        assertThat(rows(assembler.closed(PurchaseAssembler.DISTANCE + 1))).containsExactly(List.of(1L));
        assertThat(assembler.pending()).containsExactly(2L);
    }

    @Test
    void refusesARowOfAnotherCustomer() throws RowFault {
        assembler.add(row(1, "A", "c", 1));

        assertThatExceptionOfType(RowFault.class)
                .isThrownBy(() -> assembler.add(row(2, "A", "d", 1)))
                .satisfies(fault -> assertThat(fault.rejection(2).code()).isEqualTo("CUSTOMER_DIFFERS"));
    }

    @Test
    void aPurchaseWithARowAtFaultIsRejectedWholeWhereverThatStands() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.fail(A, fault(2));
        assembler.add(row(3, "B", "c", 1));
        assembler.add(row(4, "A", "c", 1));

        assertThat(rows(assembler.rest())).containsExactly(List.of(3L));
        assertThat(assembler.takeRejections())
                .extracting(Rejection::row, Rejection::code)
                .containsExactlyInAnyOrder(
                        tuple(1L, "PURCHASE_INCOMPLETE"),
                        tuple(2L, "QUANTITY_INVALID"),
                        tuple(4L, "PURCHASE_INCOMPLETE"));
    }

    /** Else it would be forgotten by whoever goes on after a crash, and what follows it taken for all. */
    @Test
    void aRowAtFaultIsPendingUntilItsPurchaseIsClosed() {
        assembler.fail(A, fault(1));

        assertThat(assembler.pending()).containsExactly(1L);
        assertThat(assembler.closed(PurchaseAssembler.DISTANCE)).isEmpty();
        assertThat(assembler.takeRejections()).isEmpty();
        assertThat(assembler.closed(PurchaseAssembler.DISTANCE + 1)).isEmpty();
        assertThat(assembler.takeRejections()).extracting(Rejection::row).containsExactly(1L);
        assertThat(assembler.pending()).isEmpty();
    }

    @Test
    void nobodyKnowsWhetherARowAtFaultIsOfThePurchaseOrTheReturn() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(2, "A", "c", -1));
        assembler.fail(A, fault(3));

        assertThat(assembler.rest()).isEmpty();
        assertThat(assembler.takeRejections()).extracting(Rejection::row).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void aPurchaseMayStandWithinAsManyRowsAsThereMayBe() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(MOST_ROWS, "A", "c", 1));

        assertThat(rows(assembler.rest())).containsExactly(List.of(1L, (long) MOST_ROWS));
        assertThat(assembler.takeRejections()).isEmpty();
    }

    @Test
    void refusesATooLargePurchaseWhole() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(2, "A", "c", 1));
        assembler.add(row(MOST_ROWS + 1, "A", "c", 1));
        assembler.add(row(MOST_ROWS + 2, "A", "c", 1));

        assertThat(assembler.takeRejections())
                .extracting(Rejection::row, Rejection::code)
                .containsExactly(tuple(2L, "PURCHASE_TOO_LARGE"), tuple(MOST_ROWS + 1L, "PURCHASE_TOO_LARGE"));
        assertThat(assembler.pending()).containsExactlyInAnyOrder(1L, MOST_ROWS + 2L);
        assertThat(assembler.rest()).isEmpty();
        assertThat(assembler.takeRejections())
                .extracting(Rejection::row, Rejection::code)
                .containsExactlyInAnyOrder(
                        tuple(1L, "PURCHASE_TOO_LARGE"), tuple(MOST_ROWS + 2L, "PURCHASE_TOO_LARGE"));
    }

    /** Whoever goes on after a stop reads the rows that were pending, and what comes after those that are done. */
    @Test
    void whatIsLeftOfATooLargePurchaseAfterAStopIsNotTakenForAll() throws RowFault {
        assembler.add(row(1, "A", "c", 1));
        assembler.add(row(MOST_ROWS + 4, "A", "c", 1));

        PurchaseAssembler after = new PurchaseAssembler(MOST_ROWS);
        for (long pending : assembler.pending().toArray()) {
            after.add(row(pending, "A", "c", 1));
        }
        after.add(row(MOST_ROWS + 5, "A", "c", 1));

        assertThat(after.rest()).isEmpty();
        assertThat(after.takeRejections())
                .extracting(Rejection::row, Rejection::code)
                .containsExactlyInAnyOrder(
                        tuple(1L, "PURCHASE_TOO_LARGE"),
                        tuple(MOST_ROWS + 4L, "PURCHASE_TOO_LARGE"),
                        tuple(MOST_ROWS + 5L, "PURCHASE_TOO_LARGE"));
    }
}
