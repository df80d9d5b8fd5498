package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.bulk.row.Rejection;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.profile.ExternalId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever stands in a file in whatever order: no purchase is taken without one of its rows, and no row is lost. */
class PurchaseAssemblerPropertyTest {

    private static final int MOST_ROWS = 12;

    /**
     * Rows of a file: by its tens whether each is bought, comes back or is at fault, by its ones the reference.
     *
     * @param stops after how many rows each instance stops that works on it, one after the other
     */
    @Property
    void everyRowIsTakenWithAllOthersOfItsPurchaseOrRejectedWhoeverStops(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 29) Integer> kinds,
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 40) Integer> stops)
            throws RowFault {
        List<PurchaseGroup> taken = new ArrayList<>();
        List<Long> rejected = new ArrayList<>();
        PurchaseAssembler assembler = new PurchaseAssembler(MOST_ROWS);
        int done = 0;
        for (int stop : stops.stream().sorted().toList()) {
            int end = Math.min(stop, kinds.size());
            read(assembler, kinds, done, end);
            taken.addAll(assembler.closed(end));
            assembler.takeRejections().forEach(rejection -> rejected.add(rejection.row()));
            assembler = goingOn(assembler, kinds);
            done = end;
        }
        read(assembler, kinds, done, kinds.size());
        taken.addAll(assembler.rest());
        assembler.takeRejections().forEach(rejection -> rejected.add(rejection.row()));

        List<Long> seen = new ArrayList<>(rejected);
        taken.forEach(group -> seen.addAll(group.rows()));
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, kinds.size()).boxed().toList());
        assertThat(taken).extracting(PurchaseGroup::key).doesNotHaveDuplicates();
        assertThat(taken).noneMatch(group -> rejected.stream()
                .anyMatch(row -> reference(kinds, row).equals(group.first().reference())));
        assertThat(taken).allSatisfy(group -> assertThat(span(group)).isLessThan(MOST_ROWS));
    }

    private static long span(PurchaseGroup group) {
        return group.rows().get(group.rows().size() - 1) - group.firstRow();
    }

    /** Another instance, which has read what was pending. */
    private static PurchaseAssembler goingOn(PurchaseAssembler stopped, List<Integer> kinds) throws RowFault {
        PurchaseAssembler next = new PurchaseAssembler(MOST_ROWS);
        for (long row : stopped.pending().sorted().toArray()) {
            read(next, kinds, (int) row - 1, (int) row);
        }
        return next;
    }

    private static void read(PurchaseAssembler assembler, List<Integer> kinds, int from, int until) throws RowFault {
        for (int i = from; i < until; i++) {
            String reference = reference(kinds, i + 1);
            if (kinds.get(i) < 20) {
                assembler.add(row(i + 1, reference, kinds.get(i) < 10 ? 1 : -1));
            } else {
                assembler.fail(new Invoice.Key("pos", reference), new Rejection(i + 1, "BAD", "/", null, ""));
            }
        }
    }

    private static String reference(List<Integer> kinds, long row) {
        return "R" + kinds.get((int) row - 1) % 10;
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
