package dev.guanxi.segmentation.shopper.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixTestTest {

    private static long[] counts(String text) {
        return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @ParameterizedTest(name = "{0} against {1}: drift {2}")
    @CsvSource({
        "35 5 5 20 30 5, 350 50 50 200 300 50, false",
        "38 4 6 22 26 4, 350 50 50 200 300 50, false",
        "5 5 5 60 20 5, 350 50 50 200 300 50, true",
        "20 2 2 10 16 40, 350 50 50 200 300 50, true"
    })
    void tellsDriftFromChance(String week, String longRun, boolean drift) {
        assertThat(MixTest.of(counts(week), counts(longRun)).isDrift()).isEqualTo(drift);
    }

    @Test
    void chiSquareByHand() {
        MixTest test = MixTest.of(counts("30 20 0 0 0 0"), counts("100 100 0 0 0 0"));

        // expected of the week: 26 and 24, of the long run: 104 and 96
        assertThat(test.statistic()).isCloseTo(16 / 26.0 + 16 / 24.0 + 16 / 104.0 + 16 / 96.0, within(1e-9));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
    }

    @Test
    void typesThatAreRareAreTakenTogether() {
        assertThat(MixTest.of(counts("20 1 1 0 10 1"), counts("200 10 10 5 100 10"))
                        .degreesOfFreedom())
                .isEqualTo(1);
    }

    @Test
    void fewSessionsAreNotTested() {
        assertThat(MixTest.of(counts("10 0 0 0 10 0"), counts("200 10 10 5 100 10")))
                .isNull();
        assertThat(MixTest.of(counts("40 0 0 0 0 0"), counts("400 0 0 0 0 0"))).isNull();
    }
}
