package dev.guanxi.segmentation.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.rating.Ratings.Rated;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final Instant JUNE = Instant.parse("2011-06-01T00:00:00Z");

    @Property
    void areReadAsTheDatabaseWritesThem(
            @ForAll Map<Subject, @IntRange(max = 100) Integer> points, @ForAll boolean stale, @ForAll Subject one) {
        Map<Subject, Rated> rated = points.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new Rated(entry.getValue(), stale && entry.getKey() == one)));
        assertThat(Ratings.parse(written(rated))).isEqualTo(new Ratings(rated));
    }

    private static String written(Map<Subject, Rated> rated) {
        return rated.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue().points()
                        + (one.getValue().stale() ? "!" : ""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void oneGoesStaleAtTheEarlierOfTheTwoEnds() {
        assertThat(rating(null).staleFrom(Duration.ofDays(30))).isEqualTo(JUNE.plus(Duration.ofDays(30)));
        assertThat(rating(JUNE.plusSeconds(1)).staleFrom(Duration.ofDays(30))).isEqualTo(JUNE.plusSeconds(1));
        assertThat(rating(JUNE.plus(Duration.ofDays(90))).staleFrom(Duration.ofDays(30)))
                .isEqualTo(JUNE.plus(Duration.ofDays(30)));
    }

    private static Rating rating(Instant until) {
        return new Rating(UUID.randomUUID(), UUID.randomUUID(), Subject.NET_PROFIT, 1, "x", "m", JUNE, until, JUNE);
    }
}
