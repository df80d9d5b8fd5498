package dev.guanxi.segmentation.shopper.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = CatalogueJson.catalogue();

    private static Signal signal(String code, double p) {
        Bilingual text = new Bilingual("text", "文字");
        return new Signal(
                code, SignalGroup.MOVEMENT, "SET", text, text, null, new Likelihood(p, "why", "原因"), Map.of());
    }

    @Test
    void everyGroupHasSignalsAndEveryTypeOnesThatTellItApart() {
        assertThat(CATALOGUE.signals()).extracting(Signal::group).contains(SignalGroup.values());
        for (ShopperType type : ShopperType.values()) {
            assertThat(CATALOGUE.signals())
                    .filteredOn(signal ->
                            signal.of(type).p() >= 3 * signal.otherwise().p())
                    .as("signals of %s", type)
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void everyLikelihoodHasItsReasonInBothLanguages() {
        assertThat(CATALOGUE.signals())
                .flatMap(signal -> Stream.concat(Stream.of(signal.otherwise()), signal.types().values().stream())
                        .toList())
                .allSatisfy(likelihood -> {
                    assertThat(likelihood.en()).isNotBlank();
                    assertThat(likelihood.zh()).containsPattern("\\p{IsHan}");
                });
    }

    @Test
    void refusesWhatCannotBe() {
        Map<ShopperType, Likelihood> prior = CATALOGUE.prior();
        assertThatIllegalArgumentException().isThrownBy(() -> new Likelihood(1, "a", "b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bilingual("only", " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(1, prior, List.of(signal("A", 0.1), signal("A", 0.1))))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(1, prior, List.of(signal("A", 0.5), signal("B", 0.6))))
                .withMessageContaining("SET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(
                        1, Map.of(ShopperType.BROWSER, new Likelihood(0.5, "a", "b")), CATALOGUE.signals()))
                .withMessageContaining("prior");
    }
}
