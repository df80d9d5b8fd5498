package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever stands in a file in whatever order: no purchase is taken without one of its rows, and no row is lost. */
class PurchaseAssemblerPropertyTest {

    private static final int MOST_LINES = 5;

    /** @param kinds of each row: by its tens whether it is bought, comes back or is at fault, by its ones the reference */
    @Property
    void everyRowIsTakenWithAllOthersOfItsPurchaseOrRejected(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 29) Integer> kinds) throws RowFault {
        PurchaseAssembler assembler = new PurchaseAssembler(MOST_LINES);
        Set<String> atFault = new HashSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            String reference = "R" + kinds.get(i) % 10;
            if (kinds.get(i) < 20) {
                assembler.add(row(i + 1, reference, kinds.get(i) < 10 ? 1 : -1));
            } else {
                atFault.add(reference);
                assembler.fail(new Invoice.Key("pos", reference), new Rejection(i + 1, "BAD", "/", null, ""));
            }
        }

        List<PurchaseGroup> taken = assembler.rest();

        List<Long> seen = new ArrayList<>();
        taken.forEach(group -> seen.addAll(group.rows()));
        assembler.takeRejections().forEach(rejection -> seen.add(rejection.row()));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, kinds.size()).boxed().toList());
        assertThat(taken).noneMatch(group -> atFault.contains(group.first().reference()));
        assertThat(taken).extracting(PurchaseGroup::key).doesNotHaveDuplicates();
    }

    private static PurchaseRow row(long number, String reference, int quantity) {
        return new PurchaseRow(
                number,
                "pos",
                reference,
                new ExternalId("pos", "c"),
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
}
