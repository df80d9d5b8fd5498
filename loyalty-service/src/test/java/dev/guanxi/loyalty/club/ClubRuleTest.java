package dev.guanxi.loyalty.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClubRuleTest {

    private static final Instant FROM = Instant.parse("2011-01-01T00:00:00Z");
    private static final ClubRule CLUB = new ClubRule(new BigDecimal("1000"), "GBP", FROM, null);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'1 buys 999.99',                            'QUASI since 1'",
        "'1 buys 1000',                              'MEMBER since 1'",
        "'1 buys 600; 5 buys 400',                   'QUASI since 1, MEMBER since 5'",
        "'1 buys 600; 5 buys 400; 7 returns 0.01',   'QUASI since 1, MEMBER since 5, QUASI since 7'",
        "'1 buys 1200; 7 returns 200',               'MEMBER since 1'",
        "'1 buys 1000; 3 returns 1000; 9 buys 1500', 'MEMBER since 1, QUASI since 3, MEMBER since 9'",
        "'1 buys 50; 2 returns 50',                  'QUASI since 1'",
        "'1 returns 30; 4 buys 1000',                'QUASI since 4'", // an unmatched credit counts, but starts nothing
        "'1 returns 30',                             ''",
        "'3 buys 1000; 3 returns 500',               'QUASI since 3'", // one moment counts together
        "'1 buys 0',                                 'QUASI since 1'"
    })
    void membersReachTheThresholdAndKeepIt(String story, String expected) {
        assertThat(history(CLUB.tell(movements(story)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "of {0} collected {1} is missing")
    @CsvSource({"0, 1000", "999.99, 0.01", "1000, 0", "5000, 0", "-10, 1010"})
    void whatIsMissingIsNeverBelowZero(String amount, String missing) {
        assertThat(CLUB.missing(new BigDecimal(amount))).isEqualByComparingTo(missing);
    }

    @ParameterizedTest(name = "{0} at {1} counts: {2}")
    @CsvSource({
        "GBP, 2011-01-01T00:00:00Z, true",
        "GBP, 2010-12-31T23:59:59Z, false",
        "GBP, 2011-12-31T23:59:59Z, true",
        "GBP, 2012-01-01T00:00:00Z, false",
        "EUR, 2011-06-01T00:00:00Z, false"
    })
    void onlyItsOwnCurrencyAndTimeCount(String currency, Instant at, boolean expected) {
        ClubRule year = new ClubRule(BigDecimal.TEN, "GBP", FROM, Instant.parse("2012-01-01T00:00:00Z"));

        assertThat(year.counts(currency, at)).isEqualTo(expected);
    }

    @Test
    void aStoryCannotBeContinuedWithItsPast() {
        Membership told = CLUB.tell(movements("3 buys 100"));

        assertThat(CLUB.continues(told, movements("3 buys 1"))).isFalse();
        assertThatThrownBy(() -> CLUB.tell(told, movements("2 buys 100"))).hasMessageContaining("not all later");
    }

    @Test
    void aThresholdMustBeAboveZero() {
        assertThatThrownBy(() -> new ClubRule(BigDecimal.ZERO, "GBP", FROM, null))
                .hasMessageContaining("threshold must be above 0, was 0");
    }

    @Property(tries = 300)
    void aStoryToldInPartsIsTheStoryToldAtOnce(@ForAll("movements") List<Movement> all, @ForAll int cut) {
        Instant middle = FROM.plusSeconds(Math.floorMod(cut, 50));
        Membership first = CLUB.tell(before(all, middle));
        List<Movement> rest = all.stream().filter(m -> !m.at().isBefore(middle)).toList();

        assertThat(CLUB.tell(first, rest)).isEqualTo(CLUB.tell(all));
    }

    @Property(tries = 300)
    void membersAreThoseWhoseAmountReachesTheThreshold(@ForAll("movements") List<Movement> all) {
        Membership membership = CLUB.tell(all);

        BigDecimal sum = all.stream().map(Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(membership.amount()).isEqualByComparingTo(sum);
        membership.current().ifPresent(period -> assertThat(period.state())
                .isEqualTo(sum.compareTo(CLUB.threshold()) >= 0 ? ClubState.MEMBER : ClubState.QUASI));
        assertThat(membership.collecting()).isEqualTo(all.stream().anyMatch(Movement::purchase));
    }

    @Provide
    Arbitrary<List<Movement>> movements() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.integers().between(-400, 900))
                .as((second, amount) -> new Movement(FROM.plusSeconds(second), BigDecimal.valueOf(amount), amount >= 0))
                .list()
                .ofMaxSize(12);
    }

    private static List<Movement> before(List<Movement> all, Instant middle) {
        return all.stream().filter(movement -> movement.at().isBefore(middle)).toList();
    }

    private static List<Movement> movements(String story) {
        return Arrays.stream(story.split("; ")).map(ClubRuleTest::movement).toList();
    }

    private static Movement movement(String told) {
        String[] words = told.split(" ");
        boolean buys = words[1].equals("buys");
        BigDecimal amount = new BigDecimal(words[2]);
        return new Movement(FROM.plusSeconds(Long.parseLong(words[0])), buys ? amount : amount.negate(), buys);
    }

    private static String history(Membership membership) {
        return membership.history().stream()
                .map(period -> period.state() + " since "
                        + period.since().minusMillis(FROM.toEpochMilli()).getEpochSecond())
                .collect(Collectors.joining(", "));
    }
}
