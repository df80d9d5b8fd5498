package dev.guanxi.customer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

        ContactTally judged = DependenceRule.judge(tallies);

        assertThat(judged == null ? null : judged.employee()).isEqualTo(expected);
    }
}
