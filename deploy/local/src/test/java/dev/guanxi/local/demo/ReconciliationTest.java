package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private final Reconciliation reconciliation = new Reconciliation("file", "here", "there");

    @Test
    void agreesWhereAllFiguresAreEqual() {
        reconciliation
                .counts("rows", 1000L, 1000L)
                .amounts("revenue", new BigDecimal("1234.5"), null, new BigDecimal("1234.5000"));

        assertThat(reconciliation.differences()).isEmpty();
        assertThat(reconciliation.table().lines())
                .containsExactly(
                        "  figure        file    here      there   agree",
                        "  ───────   ────────   ─────   ────────   ─────",
                        "  rows         1,000   1,000              ✓",
                        "  revenue   1,234.50           1,234.50   ✓");
    }

    @Test
    void namesEveryFigureThatDiffersByACent() {
        reconciliation
                .counts("rows", 3L, 3L, 2L)
                .counts("purchases", 5L, 5L, 5L)
                .amounts("revenue", new BigDecimal("10.00"), new BigDecimal("10.00"), new BigDecimal("10.01"));

        assertThat(reconciliation.differences())
                .isEqualTo(List.of("rows: file 3, here 3, there 2", "revenue: file 10.00, here 10.00, there 10.01"));
        assertThat(reconciliation.table().lines())
                .filteredOn(line -> line.endsWith("✗"))
                .hasSize(2);
    }

    @Test
    void showsAsManyDecimalsAsItTakesToSeeTheDifference() {
        reconciliation.amounts("revenue", new BigDecimal("10.0001"), new BigDecimal("10"));

        assertThat(reconciliation.differences()).containsExactly("revenue: file 10.0001, here 10.00");
    }

    @Test
    void refusesAFigureWithoutAnythingToCompareItWith() {
        assertThatThrownBy(() -> reconciliation.counts("rows", 3L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reconciliation.counts("rows", 3L, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
