package dev.guanxi.segmentation.shopper.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.segmentation.shopper.signal.CatalogueJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every set of observations. */
class ClassifierPropertyTest {

    private static final ShopperModel EXPERT = ShopperModel.expert(CatalogueJson.catalogue());

    @Provide
    Arbitrary<Map<String, Boolean>> observations() {
        return Arbitraries.maps(Arbitraries.of(EXPERT.likelihoods().keySet()), Arbitraries.of(true, false))
                .ofMaxSize(15)
                .map(ClassifierPropertyTest::consistent);
    }

    private static Map<String, Boolean> consistent(Map<String, Boolean> drawn) {
        Map<String, Boolean> kept = new LinkedHashMap<>();
        drawn.forEach((signal, seen) -> {
            boolean excluded =
                    seen && EXPERT.rivals(signal).stream().anyMatch(rival -> kept.getOrDefault(rival, false));
            if (!excluded) {
                kept.put(signal, seen);
            }
        });
        return kept;
    }

    @Property(tries = 300)
    void probabilitiesMakeOneTogether(@ForAll("observations") Map<String, Boolean> observed) {
        double[] p = Posterior.of(EXPERT, observed);

        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(p)).allMatch(one -> one >= 0 && one <= 1);
    }

    @Property(tries = 200)
    void theOrderOfSignalsDoesNotMatter(@ForAll("observations") Map<String, Boolean> observed, @ForAll Random random) {
        List<Map.Entry<String, Boolean>> entries = new ArrayList<>(observed.entrySet());
        Collections.shuffle(entries, random);
        Map<String, Boolean> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));

        assertThat(Posterior.of(EXPERT, shuffled)).containsExactly(Posterior.of(EXPERT, observed));
    }

    @Property(tries = 100)
    void anObservationIsNeverExpectedToTellLessThanNothing(@ForAll("observations") Map<String, Boolean> observed) {
        double uncertainty = Posterior.entropy(Posterior.of(EXPERT, observed));

        assertThat(InformationGain.of(EXPERT, observed))
                .allSatisfy(gain -> assertThat(gain.bits()).isBetween(0.0, uncertainty + 1e-9));
    }
}
