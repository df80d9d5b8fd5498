package dev.guanxi.segmentation.shopper.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.segmentation.shopper.answer.Seen;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import dev.guanxi.segmentation.shopper.signal.CatalogueJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ObservationLogTest {

    private static final Catalogue CATALOGUE = CatalogueJson.catalogue();

    private static Observation at(int minute, String signal, Seen seen) {
        return new Observation(
                new UUID(0x7000, minute + 1L),
                signal,
                seen,
                Instant.parse("2026-03-01T02:00:00Z").plusSeconds(60L * minute));
    }

    @Test
    void theLatestOfASignalHolds() {
        assertThat(ObservationLog.standing(
                        List.of(
                                at(2, "STROLLS", Seen.ABSENT),
                                at(1, "STROLLS", Seen.SEEN),
                                at(3, "ALONE", Seen.SEEN),
                                at(4, "ALONE", Seen.WITHDRAWN)),
                        CATALOGUE))
                .isEqualTo(Map.of("STROLLS", false));
    }

    @Test
    void whoWasRelaxedAndHesitatesLaterIsHesitant() {
        assertThat(ObservationLog.standing(
                        List.of(
                                at(1, "RELAXED", Seen.SEEN),
                                at(2, "HESITANT", Seen.SEEN),
                                at(0, "DEMANDING", Seen.ABSENT)),
                        CATALOGUE))
                .isEqualTo(Map.of("HESITANT", true, "DEMANDING", false));
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<String> signals = Arbitraries.of("RELAXED", "HESITANT", "DEMANDING", "STROLLS", "GOES_STRAIGHT");
        return Combinators.combine(Arbitraries.integers().between(0, 5), signals, Arbitraries.of(Seen.class))
                .as(ObservationLogTest::at)
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void theOrderOfArrivalDoesNotMatter(@ForAll("observations") List<Observation> observations, @ForAll Random random) {
        List<Observation> distinct = new ArrayList<>(observations.stream()
                .collect(Collectors.toMap(Observation::id, one -> one, (a, b) -> a))
                .values());
        Map<String, Boolean> before = ObservationLog.standing(distinct, CATALOGUE);
        Collections.shuffle(distinct, random);

        assertThat(ObservationLog.standing(distinct, CATALOGUE)).isEqualTo(before);
    }
}
