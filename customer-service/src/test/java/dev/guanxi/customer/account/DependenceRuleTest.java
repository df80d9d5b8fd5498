package dev.guanxi.customer.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependenceRuleTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "''            , -",
                "wang:2        , -",
                "wang:3        , wang",
                "wang:40       , wang",
                "wang:40 sun:1 , -",
                "wang:2 sun:1  , -"
            })
    void anAccountHangsOnOneIfEnoughContactRanThroughNobodyElse(String contacts, String expected) {
        List<ContactTally> tallies = Stream.of(contacts.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":"))
                .map(one -> new ContactTally(one[0], Long.parseLong(one[1]), Instant.EPOCH))
                .toList();

        ContactTally judged = DependenceRule.USUAL.judge(tallies);

        assertThat(judged == null ? null : judged.employee()).isEqualTo(expected);
    }

    @Test
    void theWindowEndsNow() {
        Instant now = Instant.parse("2026-03-08T00:00:00Z");

        assertThat(DependenceRule.of(7).since(now)).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(DependenceRule.of(null)).isEqualTo(DependenceRule.USUAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6, 731})
    void refusesOtherWindows(int days) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> DependenceRule.of(days))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("DAYS_INVALID"));
    }
}
