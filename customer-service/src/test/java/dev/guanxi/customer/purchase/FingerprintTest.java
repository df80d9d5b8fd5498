package dev.guanxi.customer.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2011-01-01T12:00:00Z");

    private static LineData line(String description, String price, Map<String, String> built) {
        return new LineData("A", description, null, 1, new BigDecimal(price), built, null);
    }

    private static NewPurchase purchase(UUID id, UUID customer, String currency, Channel channel, LineData... lines) {
        return new NewPurchase(id, customer, null, "pos", "1", NOON, currency, channel, List.of(lines));
    }

    private static NewPurchase purchase(LineData... lines) {
        return purchase(UUID.randomUUID(), CUSTOMER, "GBP", null, lines);
    }

    @Test
    void saysTheSameWhateverTheIdTheFormOfNumbersAndTheOrderOfParts() {
        NewPurchase one = purchase(line("x", "2.50", Map.of("a", "1", "b", "2")));
        NewPurchase other = purchase(line("x", "2.5", Map.of("b", "2", "a", "1")));

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).hasSize(64);
        assertThat(purchase(line("x", "2E+1", null)).fingerprint())
                .isEqualTo(purchase(line("x", "20", Map.of())).fingerprint());
    }

    static Stream<NewPurchase> differs() {
        return Stream.of(
                purchase(line("x", "2.51", null)),
                purchase(line("y", "2.50", null)),
                purchase(line(null, "2.50", null)),
                purchase(line("x", "2.50", Map.of("a", "1"))),
                purchase(line("x", "2.50", null), line("x", "2.50", null)),
                purchase(UUID.randomUUID(), UUID.randomUUID(), "GBP", null, line("x", "2.50", null)),
                purchase(UUID.randomUUID(), CUSTOMER, "EUR", null, line("x", "2.50", null)),
                purchase(UUID.randomUUID(), CUSTOMER, "GBP", Channel.STORE, line("x", "2.50", null)));
    }

    @ParameterizedTest
    @MethodSource
    void differs(NewPurchase other) {
        assertThat(other.fingerprint())
                .isNotEqualTo(purchase(line("x", "2.50", null)).fingerprint());
    }

    @Test
    void valuesDoNotRunIntoEachOther() {
        assertThat(new Fingerprint().add("ab").add("c").hex())
                .isNotEqualTo(new Fingerprint().add("a").add("bc").hex());
        assertThat(new Fingerprint().add(null).hex())
                .isNotEqualTo(new Fingerprint().add("null").hex());
        assertThat(new Fingerprint().add("a\u001fb").hex())
                .isNotEqualTo(new Fingerprint().add("a").add("b").hex());
        assertThat(purchase(line("x", "1", Map.of("a", "1, b=2"))).fingerprint())
                .isNotEqualTo(
                        purchase(line("x", "1", Map.of("a", "1", "b", "2"))).fingerprint());
    }

    @Test
    void returnsHaveTheirOwn() {
        NewReturn back = new NewReturn(
                UUID.randomUUID(), CUSTOMER, null, "pos", "1", NOON, "GBP", List.of(new NewReturn.Line("A", 1, null)));
        NewReturn atAPrice = new NewReturn(
                back.id(),
                CUSTOMER,
                null,
                "pos",
                "1",
                NOON,
                "GBP",
                List.of(new NewReturn.Line("A", 1, BigDecimal.ONE)));

        assertThat(back.fingerprint()).isNotEqualTo(atAPrice.fingerprint());
        assertThat(back.owner()).isEqualTo(purchase(line("x", "1", null)).owner());
    }
}
