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
import java.util.stream.LongStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PurchaseAssemblerTest {

    private static final int MOST_LINES = 3;
    private static final Invoice.Key A = new Invoice.Key("pos", "A");

    private final PurchaseAssembler assembler = new PurchaseAssembler(MOST_LINES);

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
    void refusesATooLargePurchaseWhole() throws RowFault {
        for (int number = 1; number <= MOST_LINES + 2; number++) {
            assembler.add(row(number, "A", "c", 1));
        }

        assertThat(assembler.takeRejections())
                .extracting(Rejection::row, Rejection::code)
                .containsExactly(LongStream.rangeClosed(1, MOST_LINES + 2)
                        .mapToObj(row -> tuple(row, "PURCHASE_TOO_LARGE"))
                        .toArray(Tuple[]::new));
        assertThat(assembler.takeRejections()).isEmpty();
        assertThat(assembler.rest()).isEmpty();
        assertThat(assembler.takeRejections()).isEmpty();
    }
}
