package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private final Conditions conditions = new Conditions();

    @Test
    void allHold() {
        conditions
                .and("d.owner = :owner", "li")
                .and("d.closed_on is null")
                .and("d.stage = :stage", Month.MAY, Month::name);

        assertThat(conditions).hasToString("d.owner = :owner and d.closed_on is null and d.stage = :stage");
        assertThat(conditions.values()).containsOnlyKeys("owner", "stage").containsEntry("stage", "MAY");
    }

    @Test
    void whatHasNoValueDoesNotNarrow() {
        conditions
                .and("owner = :owner", null)
                .and("stage = :stage", (Month) null, Month::name)
                .with("region", null);

        assertThat(conditions).hasToString("1 = 1");
        assertThat(conditions.values()).isEmpty();
    }

    @Test
    void theFirstIsNeverLeftOut() {
        assertThat(new Conditions("owner = :owner", "li").and("stage = :stage", null))
                .hasToString("owner = :owner");
        assertThatThrownBy(() -> new Conditions("owner = :owner", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("owner = :owner");
    }

    @Test
    void partsAreTheValuesOfTheParametersInTheirOrder() {
        conditions.and(
                "year <= :year and (year < :year or month < :month)",
                MAY,
                YearMonth::getYear,
                YearMonth::getMonthValue);

        assertThat(conditions.values())
                .containsEntry("year", 2026)
                .containsEntry("month", 5)
                .hasSize(2);
    }

    @Test
    void eachParameterHasItsPart() {
        assertThatThrownBy(() -> conditions.and("(year, month) < (:year, :month)", MAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(:year, :month)");
        assertThatThrownBy(() -> conditions.and("closed", MAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aParameterThatStandsElsewhereHasItsValueToo() {
        assertThat(conditions.with("manager", "li").values()).containsEntry("manager", "li");
        assertThat(conditions).hasToString("1 = 1");
    }

    @Test
    void aParameterHasOneValue() {
        conditions.and("a.dealer_id = :dealer", 1).and("b.dealer_id = :dealer", 1);

        assertThatThrownBy(() -> conditions.and("c.dealer_id = :dealer", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dealer");
    }
}
