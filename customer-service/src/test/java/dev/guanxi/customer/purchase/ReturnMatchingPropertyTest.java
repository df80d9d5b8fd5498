package dev.guanxi.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every history of purchases and returns. */
class ReturnMatchingPropertyTest {

    private static final UUID CUSTOMER = new UUID(1, 1);

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3_600L * hour);
    }

    @Provide
    Arbitrary<List<OpenLine>> bought() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("A", "B"),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 10))
                .as((purchase, number, sku, open, price) -> new OpenLine(
                        new UUID(0, purchase),
                        number,
                        CUSTOMER,
                        sku,
                        "GBP",
                        at(purchase),
                        BigDecimal.valueOf(price, 2),
                        open))
                .list()
                .uniqueElements(line -> line.purchaseId() + "/" + line.number())
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<NewReturn>> back() {
        Arbitrary<NewReturn.Line> line = Combinators.combine(
                        Arbitraries.of("A", "B"), Arbitraries.integers().between(1, 7))
                .as((sku, quantity) -> new NewReturn.Line(sku, quantity, null));
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 7))
                .as((lines, hour) ->
                        new NewReturn(UUID.randomUUID(), CUSTOMER, null, "pos", "C", at(hour), "GBP", lines))
                .list()
                .ofMaxSize(6);
    }

    private static List<PurchaseReturn> match(List<OpenLine> bought, List<NewReturn> back) {
        ReturnMatching matching = new ReturnMatching(bought);
        return back.stream().map(matching::match).toList();
    }

    private static String key(UUID purchase, Integer line) {
        return purchase + "/" + line;
    }

    @Property
    void neverMoreComesBackThanWasBought(
            @ForAll("bought") List<OpenLine> bought, @ForAll("back") List<NewReturn> back) {
        Map<String, Integer> left = new HashMap<>();
        bought.forEach(line -> left.put(key(line.purchaseId(), line.number()), line.open()));

        match(bought, back).stream()
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.purchaseId() != null)
                .forEach(line ->
                        left.merge(key(line.purchaseId(), line.purchaseLine()), -line.quantity(), Integer::sum));

        assertThat(left.values()).allMatch(pieces -> pieces >= 0);
    }

    @Property
    void everyPieceIsAccountedForAndAmountsAreExact(
            @ForAll("bought") List<OpenLine> bought, @ForAll("back") List<NewReturn> back) {
        List<PurchaseReturn> matched = match(bought, back);

        for (int i = 0; i < back.size(); i++) {
            assertThat(pieces(matched.get(i))).isEqualTo(pieces(back.get(i)));
            BigDecimal total = BigDecimal.ZERO;
            for (PurchaseReturn.Line line : matched.get(i).lines()) {
                assertThat(line.amount())
                        .isEqualByComparingTo(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
                total = total.add(line.amount());
            }
            assertThat(matched.get(i).total()).isEqualByComparingTo(total);
        }
    }

    private static Map<String, Integer> pieces(PurchaseReturn matched) {
        Map<String, Integer> pieces = new HashMap<>();
        matched.lines().forEach(line -> pieces.merge(line.sku(), line.quantity(), Integer::sum));
        return pieces;
    }

    private static Map<String, Integer> pieces(NewReturn wanted) {
        Map<String, Integer> pieces = new HashMap<>();
        wanted.lines().forEach(line -> pieces.merge(line.sku(), line.quantity(), Integer::sum));
        return pieces;
    }

    @Property
    void theLatestPurchaseIsTakenFirstAndNoneAfterTheReturn(
            @ForAll("bought") List<OpenLine> bought, @ForAll("back") List<NewReturn> back) {
        Map<UUID, Instant> purchasedAt = new HashMap<>();
        bought.forEach(line -> purchasedAt.put(line.purchaseId(), line.purchasedAt()));

        for (PurchaseReturn one : match(bought, back)) {
            for (String sku : List.of("A", "B")) {
                // several lines of one return may ask for the same article: each starts with the latest again
                List<Instant> times = new ArrayList<>();
                one.lines().stream()
                        .filter(line -> line.sku().equals(sku) && line.purchaseId() != null)
                        .forEach(line -> times.add(purchasedAt.get(line.purchaseId())));
                assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
                assertThat(times).allMatch(time -> !time.isAfter(one.returnedAt()));
            }
        }
    }

    @Property
    void nothingIsCreditedUnmatchedWhileAPurchaseCouldTakeIt(
            @ForAll("bought") List<OpenLine> bought, @ForAll("back") List<NewReturn> back) {
        Map<String, Integer> left = new HashMap<>();
        bought.forEach(line -> left.put(key(line.purchaseId(), line.number()), line.open()));

        for (PurchaseReturn one : match(bought, back)) {
            one.lines().stream()
                    .filter(line -> line.purchaseId() != null)
                    .forEach(line ->
                            left.merge(key(line.purchaseId(), line.purchaseLine()), -line.quantity(), Integer::sum));
            one.lines().stream().filter(line -> line.purchaseId() == null).forEach(credit -> assertThat(bought.stream()
                            .filter(line -> line.sku().equals(credit.sku()))
                            .filter(line -> !line.purchasedAt().isAfter(one.returnedAt()))
                            .mapToInt(line -> left.get(key(line.purchaseId(), line.number())))
                            .sum())
                    .isZero());
        }
    }
}
