package dev.guanxi.benchmarks;

import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import dev.guanxi.segmentation.shopper.learning.FloorScore;
import dev.guanxi.segmentation.shopper.learning.FloorSimulation;
import dev.guanxi.segmentation.shopper.learning.FloorSimulation.Habits;
import dev.guanxi.segmentation.shopper.learning.FloorSimulation.Shopper;
import dev.guanxi.segmentation.shopper.learning.Learner;
import dev.guanxi.segmentation.shopper.learning.LearningStrength;
import dev.guanxi.segmentation.shopper.learning.OutcomeCounts;
import dev.guanxi.segmentation.shopper.learning.PromoterCap;
import dev.guanxi.segmentation.shopper.signal.CatalogueJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Whether shoppers are told better the more outcomes are learned from, by shoppers drawn from a truth that we know. */
final class ShoppersBenchmark implements Benchmark {

    private static final int SEEDS = 5;
    private static final int OTHERS = 1000;
    private static final List<Integer> OUTCOMES = List.of(0, 20, 100, 500, 2000, 5000);
    private static final double EXPERT_ERRS = 0.8;
    private static final Habits HABITS = new Habits(0.35, 0.05);

    private final ShopperModel expert = ShopperModel.expert(CatalogueJson.catalogue());
    private final Learner learner = new Learner(expert, new LearningStrength(40, 200, 100));
    private final PromoterCap cap = new PromoterCap(20, 0.25);

    /**
     * What so many outcomes came to, over all seeds.
     *
     * @param chain told with the chain's mix
     * @param store told with each store's own mix
     */
    private record Step(int outcomes, FloorScore chain, FloorScore store) {

        double ofExpert(Step expert, ToDoubleFunction<FloorScore> figure) {
            return figure.applyAsDouble(store) / figure.applyAsDouble(expert.store);
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%5d outcomes: log loss %.3f, accuracy %.3f; with each store's own mix %.3f, %.3f",
                    outcomes,
                    chain.logLoss(),
                    chain.accuracy(),
                    store.logLoss(),
                    store.accuracy());
        }
    }

    @Override
    public String name() {
        return "shoppers";
    }

    @Override
    public Set<Program> needs() {
        return Set.of();
    }

    @Override
    public boolean needsSystem() {
        return false;
    }

    @Override
    public List<Finding> measure(Workbench bench) {
        List<Step> errs = steps(EXPERT_ERRS);
        List<Step> isRight = steps(0);
        List<String> details = errs.stream().map(Step::line).toList();
        return List.of(
                finding("log loss after 5,000 outcomes ÷ the expert's, who errs", errs, 5, Budget.atMost(0.9), details),
                finding("log loss after 20 outcomes ÷ the expert's, who errs", errs, 1, Budget.atMost(1.01), List.of()),
                finding(
                        "log loss after 500 outcomes ÷ the expert's, who is right",
                        isRight,
                        3,
                        Budget.atMost(1.05),
                        isRight.stream().map(Step::line).toList()));
    }

    private static Finding finding(String what, List<Step> steps, int at, Budget budget, List<String> details) {
        return new Finding(what, steps.get(at).ofExpert(steps.get(0), FloorScore::logLoss), "", budget, 0, details);
    }

    private List<Step> steps(double noise) {
        List<List<Step>> bySeed = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            FloorSimulation floor = new FloorSimulation(expert, noise, HABITS, seed);
            List<Shopper> shoppers = floor.shoppers(OUTCOMES.get(OUTCOMES.size() - 1));
            List<Shopper> others = floor.shoppers(OTHERS);
            bySeed.add(OUTCOMES.stream()
                    .map(count -> step(shoppers.subList(0, count), others))
                    .toList());
        }
        List<Step> means = new ArrayList<>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            int at = i;
            List<Step> same = bySeed.stream().map(steps -> steps.get(at)).toList();
            means.add(new Step(OUTCOMES.get(i), mean(same, true), mean(same, false)));
        }
        return means;
    }

    private Step step(List<Shopper> shoppers, List<Shopper> others) {
        OutcomeCounts counts = FloorScore.counted(shoppers, cap);
        ShopperModel chain = learner.learn(1, counts);
        FloorScore ofStores = FloorScore.of(
                others,
                store -> chain.withPrior(learner.storePrior(
                        chain.prior(), counts.stores().getOrDefault(store, new double[ShopperModel.TYPES]))));
        return new Step(shoppers.size(), FloorScore.of(chain, others), ofStores);
    }

    private static FloorScore mean(List<Step> steps, boolean ofChain) {
        List<FloorScore> scores =
                steps.stream().map(ofChain ? Step::chain : Step::store).toList();
        return new FloorScore(
                scores.stream().mapToDouble(FloorScore::logLoss).average().orElseThrow(),
                scores.stream().mapToDouble(FloorScore::accuracy).average().orElseThrow());
    }
}
