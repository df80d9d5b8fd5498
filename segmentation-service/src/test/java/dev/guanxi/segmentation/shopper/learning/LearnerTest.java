package dev.guanxi.segmentation.shopper.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.guanxi.segmentation.shopper.ShopperType;
import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import dev.guanxi.segmentation.shopper.learning.FloorSimulation.Habits;
import dev.guanxi.segmentation.shopper.learning.FloorSimulation.Shopper;
import dev.guanxi.segmentation.shopper.signal.CatalogueJson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Learning helps where the expert errs, and does not run away where data are few. */
class LearnerTest {

    private static final ShopperModel EXPERT = ShopperModel.expert(CatalogueJson.catalogue());
    private static final Learner LEARNER = new Learner(EXPERT, new LearningStrength(40, 200, 100));
    private static final PromoterCap CAP = new PromoterCap(20, 0.25);
    private static final Habits HABITS = new Habits(0.35, 0.05);
    private static final int BROWSER = ShopperType.BROWSER.ordinal();

    private static double likelihood(ShopperModel model, String signal) {
        return model.likelihoods().get(signal)[BROWSER];
    }

    @Test
    void withoutOutcomesTheModelIsTheExperts() {
        ShopperModel model = LEARNER.learn(1, OutcomeCounts.none());

        assertThat(model.prior()).containsExactly(EXPERT.prior(), within(1e-12));
        EXPERT.likelihoods()
                .forEach((signal, p) ->
                        assertThat(model.likelihoods().get(signal)).containsExactly(p, within(1e-12)));
    }

    @Test
    void countsAreAddedToTheExpertsByHand() {
        OutcomeCounts counts = OutcomeCounts.none();
        for (int i = 0; i < 10; i++) {
            counts.add("s", ShopperType.BROWSER, Map.of("GASPS_AT_A_HIGH_PRICE", i < 2), 1);
        }

        ShopperModel model = LEARNER.learn(1, counts);

        assertThat(likelihood(model, "GASPS_AT_A_HIGH_PRICE")).isCloseTo((40 * 0.5 + 2) / 50, within(1e-12));
        assertThat(model.prior()[BROWSER]).isCloseTo((200 * 0.34 + 10) / 210, within(1e-12));
        assertThat(likelihood(model, "POACHES_PROMOTERS")).isEqualTo(likelihood(EXPERT, "POACHES_PROMOTERS"));
    }

    @Test
    void whatWasNotNotedIsNeitherThereNorAbsent() {
        OutcomeCounts counts = OutcomeCounts.none();
        for (int i = 0; i < 1000; i++) {
            counts.add("s", ShopperType.BROWSER, i % 4 == 0 ? Map.of("GASPS_AT_A_HIGH_PRICE", true) : Map.of(), 1);
        }

        assertThat(likelihood(LEARNER.learn(1, counts), "GASPS_AT_A_HIGH_PRICE"))
                .isCloseTo(0.5, within(0.01));
    }

    @Test
    void fewOutcomesMoveLittle() {
        OutcomeCounts counts = OutcomeCounts.none();
        counts.add("s", ShopperType.BROWSER, Map.of("SPEAKS_OF_A_QUANTITY", true), 1);

        ShopperModel model = LEARNER.learn(1, counts);

        assertThat(likelihood(model, "SPEAKS_OF_A_QUANTITY")).isLessThan(0.05);
        assertThat(model.prior()[BROWSER]).isCloseTo(EXPERT.prior()[BROWSER], within(0.005));
    }

    @ParameterizedTest(name = "{0} of {1} count {2} each")
    @CsvSource({"5, 5, 1", "20, 20, 1", "100, 100, 0.2", "100, 1000, 1", "600, 1000, 0.2222"})
    void onePromoterDoesNotRunAwayWithTheModel(double own, double all, double weight) {
        assertThat(CAP.weight(own, all)).isCloseTo(weight, within(1e-4));
    }

    @Property(tries = 50)
    void noLikelihoodBecomesNothingOrCertain(
            @ForAll @IntRange(min = 0, max = 5) int type,
            @ForAll @IntRange(min = 1, max = 100_000) int times,
            @ForAll boolean seen) {
        OutcomeCounts counts = OutcomeCounts.none();
        EXPERT.likelihoods()
                .keySet()
                .forEach(signal -> counts.addSignal(signal, seen, ShopperType.values()[type], times));
        counts.addSessions("s", ShopperType.values()[type], times);

        ShopperModel model = LEARNER.learn(1, counts);

        assertThat(Arrays.stream(model.prior()).sum()).isCloseTo(1, within(1e-9));
        assertThat(model.likelihoods().values())
                .allSatisfy(row -> assertThat(Arrays.stream(row)).allMatch(p -> p > 0 && p < 1));
    }

    @Property(tries = 3)
    void learningHelpsMoreTheMoreItHasSeen(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        FloorSimulation floor = new FloorSimulation(EXPERT, 0.8, HABITS, seed);
        List<Shopper> shoppers = floor.shoppers(3000);
        List<Shopper> others = floor.shoppers(1500);
        FloorScore before = FloorScore.of(EXPERT, others);
        FloorScore few = FloorScore.of(learned(shoppers.subList(0, 20)), others);
        FloorScore many = FloorScore.of(learned(shoppers), others);

        assertThat(few.logLoss()).isLessThan(before.logLoss() * 1.02);
        assertThat(many.logLoss()).isLessThan(before.logLoss() * 0.95);
        assertThat(many.accuracy()).isGreaterThan(before.accuracy());
        assertThat(ofStores(shoppers, others).logLoss()).as("a store's own mix").isLessThan(many.logLoss());
    }

    @Property(tries = 3)
    void whereTheExpertIsRightLearningDoesLittleHarm(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        FloorSimulation floor = new FloorSimulation(EXPERT, 0, HABITS, seed);
        List<Shopper> shoppers = floor.shoppers(1000);
        List<Shopper> others = floor.shoppers(1500);

        assertThat(FloorScore.of(learned(shoppers), others).logLoss())
                .isLessThan(FloorScore.of(EXPERT, others).logLoss() * 1.06);
    }

    private static ShopperModel learned(List<Shopper> shoppers) {
        return LEARNER.learn(1, FloorScore.counted(shoppers, CAP));
    }

    private static FloorScore ofStores(List<Shopper> shoppers, List<Shopper> others) {
        OutcomeCounts counts = FloorScore.counted(shoppers, CAP);
        ShopperModel chain = LEARNER.learn(1, counts);
        return FloorScore.of(
                others,
                store -> chain.withPrior(LEARNER.storePrior(
                        chain.prior(), counts.stores().getOrDefault(store, new double[ShopperModel.TYPES]))));
    }
}
