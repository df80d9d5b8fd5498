package dev.guanxi.customer.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guanxi.customer.profile.RelationshipLevel;
import dev.guanxi.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipModelTest {

    @ParameterizedTest(name = "{0} customers, margin {1}: {2}")
    @CsvSource({
        "10000, 9999.99,  BASIC",
        "10000, 10000,    REACTIVE",
        "10000, 100000,   ACCOUNTABLE",
        "9999,  0,        REACTIVE",
        "100,   99999.99, ACCOUNTABLE",
        "100,   100000,   PROACTIVE",
        "99,    0,        ACCOUNTABLE",
        "1,     10000,    PROACTIVE",
        "99,    100000,   PARTNERSHIP"
    })
    void recommendsByNumberAndMargin(int customers, BigDecimal margin, RelationshipLevel expected) {
        Recommendation recommended = Recommendation.of(
                new ModelVersion(3, null, Instant.EPOCH, Models.model()), customers, new Margin(margin, "CNY", null));

        assertThat(recommended.level()).isEqualTo(expected);
        assertThat(recommended.modelVersion()).isEqualTo(3);
    }

    @Test
    void recommendsNothingWhileTheMarginIsUnknown() {
        Recommendation recommended = Recommendation.of(
                new ModelVersion(1, null, Instant.EPOCH, Models.model()),
                5,
                new Margin(null, "CNY", Margin.Unknown.SHARE_MISSING));

        assertThat(recommended.level()).isNull();
        assertThat(recommended.marginBand()).isNull();
        assertThat(recommended.customersBand()).isEqualTo(CustomersBand.FEW);
    }

    @ParameterizedTest(name = "{0}/{1} = {2}")
    @CsvSource({
        "MANY,   LOW,    REACTIVE",
        "FEW,    HIGH,   PROACTIVE",
        "MANY,   MEDIUM, PARTNERSHIP",
        "MEDIUM, LOW,    PROACTIVE",
        "FEW,    MEDIUM, BASIC"
    })
    void refusesATableOutOfOrder(CustomersBand customers, MarginBand margin, RelationshipLevel level) {
        var levels = new EnumMap<CustomersBand, Map<MarginBand, RelationshipLevel>>(Models.LEVELS);
        levels.put(customers, new EnumMap<>(levels.get(customers)));
        levels.get(customers).put(margin, level);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Models.model(levels, null).check())
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("LEVELS_OUT_OF_ORDER"));
    }

    @Property
    void moreMarginOrFewerCustomersNeverLoosenTheTie(
            @ForAll("tables") Map<CustomersBand, Map<MarginBand, RelationshipLevel>> levels,
            @ForAll @IntRange(max = 20_000) int customers,
            @ForAll @IntRange(max = 20_000) int fewer,
            @ForAll @IntRange(max = 200_000) int margin,
            @ForAll @IntRange(max = 200_000) int more) {
        RelationshipModel model = Models.model(levels, null);
        Assume.that(isAllowed(model));

        RelationshipLevel looser = levelOf(model, Math.max(customers, fewer), Math.min(margin, more));
        RelationshipLevel closer = levelOf(model, Math.min(customers, fewer), Math.max(margin, more));

        assertThat(closer).isGreaterThanOrEqualTo(looser);
    }

    private static RelationshipLevel levelOf(RelationshipModel model, int customers, int margin) {
        return model.level(model.band(customers), model.band(BigDecimal.valueOf(margin)));
    }

    private static boolean isAllowed(RelationshipModel model) {
        try {
            model.check();
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    /** Tables of which many are in order: the cells ascend, but for one that may be anything. */
    @Provide
    Arbitrary<Map<CustomersBand, Map<MarginBand, RelationshipLevel>>> tables() {
        return Combinators.combine(
                        Arbitraries.of(CustomersBand.class),
                        Arbitraries.of(MarginBand.class),
                        Arbitraries.of(RelationshipLevel.class))
                .as((customers, margin, level) -> {
                    var levels = new EnumMap<CustomersBand, Map<MarginBand, RelationshipLevel>>(Models.LEVELS);
                    levels.put(customers, new EnumMap<>(levels.get(customers)));
                    levels.get(customers).put(margin, level);
                    return levels;
                });
    }
}
