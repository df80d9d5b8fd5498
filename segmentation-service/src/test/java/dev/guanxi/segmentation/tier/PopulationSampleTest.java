package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationSampleTest {

    private static final String ROW = "\u001e";
    private static final String COLUMN = "\u001f";

    @Test
    void samplesAddUpToTheirPopulation() {
        Population population = PopulationSample.population(List.of(
                PopulationSample.read("30.50" + COLUMN + "2" + ROW + "-4.25" + COLUMN + "1"),
                PopulationSample.read("10" + COLUMN + "5")));

        assertThat(population.accounts()).isEqualTo(3);
        assertThat(population.revenue())
                .as("whoever got back more than it paid counts as zero")
                .isEqualByComparingTo("40.50");
        assertThat(population.revenues().edges()).containsExactly(-4.25, 10, 30.5);
        assertThat(population.purchases().edges()).containsExactly(1, 2, 5);
    }

    @Test
    void noAccountsAreAPopulationToo() {
        Population population = PopulationSample.population(List.of(PopulationSample.read(null)));

        assertThat(population.accounts()).isZero();
        assertThat(population.revenue()).isZero();
    }
}
