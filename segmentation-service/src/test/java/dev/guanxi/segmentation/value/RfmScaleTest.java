package dev.guanxi.segmentation.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RfmScaleTest {

    private static final Instant AS_OF = Instant.parse("2011-12-11T00:00:00Z");

    @Test
    void recencyIsWholeDays() {
        assertThat(buying(1, Duration.ofHours(47), 1, 1).recency(AS_OF)).isEqualTo(1);
        assertThat(buying(1, Duration.ofHours(48), 1, 1).recency(AS_OF)).isEqualTo(2);
    }

    @Test
    void theMostRecentFifthScoresFive() {
        List<Buying> ten = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> buying(i, Duration.ofDays(i), i, 100 * i))
                .toList();
        RfmScale scale = RfmReference.scale(AS_OF, ten);
        assertThat(scale.scores(ten.get(0))).isEqualTo(new RfmScores(5, 1, 1));
        assertThat(scale.scores(ten.get(4))).isEqualTo(new RfmScores(3, 3, 3));
        assertThat(scale.scores(ten.get(9))).isEqualTo(new RfmScores(1, 5, 5));
    }

    @Test
    void ofEquallyFrequentCustomersTheFirstRegisteredRanksLower() {
        List<Buying> five = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> buying(i, Duration.ofDays(1), 1, 10))
                .toList();
        RfmScale scale = RfmReference.scale(AS_OF, five);
        assertThat(five).extracting(b -> scale.scores(b).frequency()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void oneCustomerCanBeScored() {
        Buying only = buying(1, Duration.ofDays(3), 2, 10);
        assertThat(RfmReference.scale(AS_OF, List.of(only)).scores(only)).isEqualTo(new RfmScores(5, 1, 1));
    }

    /** Figures of everybody are a little older than those of the one. */
    @Test
    void whoBoughtSinceIsAsRecentAsCanBe() {
        Buying only = buying(1, Duration.ofDays(3), 2, 10);
        RfmScale scale = RfmReference.scale(AS_OF, List.of(only));
        assertThat(scale.scores(buying(1, Duration.ofDays(-1), 3, 20)).recency())
                .isEqualTo(5);
    }

    private static Buying buying(long id, Duration ago, int purchases, int spent) {
        return new Buying(new UUID(0, id), AS_OF.minus(ago), purchases, BigDecimal.valueOf(spent));
    }
}
