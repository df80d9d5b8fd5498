package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseAssemblerTest {

    private static final int MOST_LINES = 3;

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
        assertThat(rows(assembler.rest())).containsExactly(List.of(1L));
    }

    @Test
    void refusesATooLargePurchaseWhole() throws RowFault {
        for (int number = 1; number <= MOST_LINES + 2; number++) {
            assembler.add(row(number, "A", "c", 1));
        }

        assertThat(assembler.takeOversized()).extracting(PurchaseRow::row).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(assembler.takeOversized()).isEmpty();
        assertThat(assembler.rest()).isEmpty();
    }
}
