package dev.guanxi.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayRowsTest {

    private record Item(String name, BigDecimal price) {}

    private final ArrayRows<Item> items =
            new ArrayRows<Item>().with("name", "text", Item::name).with("price", "numeric", Item::price);

    @Test
    void theRowsAreOneRelation() {
        assertThat(items.as("i"))
                .isEqualTo("unnest(cast(cast(:name as text) as text[]), cast(cast(:price as text) as numeric[]))"
                        + " as i (name, price)");
    }

    @Test
    void eachColumnIsAParameter() {
        List<Item> two = List.of(new Item("tea", new BigDecimal("12.50")), new Item("cup", null));

        assertThat(items.parameters(two))
                .containsOnlyKeys("name", "price")
                .containsEntry("name", "{tea,cup}")
                .containsEntry("price", "{12.50,NULL}");
    }

    @Test
    void oneColumnMoreLeavesTheOthersAsTheyAre() {
        assertThat(items.with("weight", "int", Item::name).as("i")).contains(":weight");
        assertThat(items.as("i")).doesNotContain("weight");
    }

    @Test
    void anArrayMayBeEmptyAndItsValuesToo() {
        assertThat(ArrayRows.text(List.of())).isEqualTo("{}");
        assertThat(ArrayRows.text(List.of(""))).isEqualTo("{\"\"}");
        assertThat(ArrayRows.text(Arrays.asList("", null, "NULL", "null"))).isEqualTo("{\"\",NULL,\"NULL\",\"null\"}");
    }

    /** Whatever has a meaning in PostgreSQL's text of an array. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "a,b | {\"a,b\"}",
                "{} | {\"{}\"}",
                "say \"no\" | {\"say \\\"no\\\"\"}",
                "c:\\temp | {\"c:\\\\temp\"}",
                "' ' | {\" \"}",
                "买 | {\"买\"}",
                "2026-11-29T10:00:00Z | {\"2026-11-29T10:00:00Z\"}",
                "-12.50 | {-12.50}",
                "KEY_ACCOUNT | {KEY_ACCOUNT}",
                "0190b00c-7000-7000-8000-00000000b00c | {0190b00c-7000-7000-8000-00000000b00c}"
            })
    void noValueIsTakenForTheArraysOwnMarks(String value, String text) {
        assertThat(ArrayRows.text(List.of(value))).isEqualTo(text);
    }
}
