package dev.guanxi.benchmarks;

import dev.guanxi.segmentation.value.lifetime.BgNbd;
import dev.guanxi.segmentation.value.lifetime.GammaGamma;
import dev.guanxi.segmentation.value.lifetime.History;
import dev.guanxi.segmentation.value.lifetime.Spend;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Customers of two years as models take them to be, in weeks counted by day, drawn by chance from a fixed seed.
 *
 * @param spends of those who bought again
 */
record SimulatedCustomers(List<History> histories, List<Spend> spends) {

    private static final int OLDEST_DAYS = 728;

    static SimulatedCustomers of(BgNbd purchases, GammaGamma spend, int count) {
        Random chance = new Random(20_051);
        SimulatedCustomers all = new SimulatedCustomers(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < count; i++) {
            History history = history(purchases, chance);
            all.histories.add(history);
            if (history.repeats() > 0) {
                double scale = gamma(spend.q(), chance) / spend.gamma();
                double mean = gamma(spend.p() * history.repeats(), chance) / scale / history.repeats();
                all.spends.add(new Spend(history.repeats(), mean));
            }
        }
        return all;
    }

    private static History history(BgNbd model, Random chance) {
        double rate = gamma(model.r(), chance) / model.alpha();
        double leaves = gamma(model.a(), chance);
        double dropOut = leaves / (leaves + gamma(model.b(), chance));
        int age = OLDEST_DAYS / 2 + chance.nextInt(OLDEST_DAYS / 2);
        int repeats = 0;
        int last = 0;
        for (double at = wait(rate, chance); Math.ceil(at * 7) <= age; at += wait(rate, chance)) {
            repeats++;
            last = (int) Math.ceil(at * 7);
            if (chance.nextDouble() < dropOut) {
                break;
            }
        }
        return new History(repeats, last / 7.0, age / 7.0);
    }

    private static double wait(double rate, Random chance) {
        return -Math.log(1 - chance.nextDouble()) / rate;
    }

    /** Marsaglia and Tsang (2000), with their lift for shapes below one. */
    private static double gamma(double shape, Random chance) {
        if (shape < 1) {
            return gamma(shape + 1, chance) * Math.pow(1 - chance.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = chance.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - chance.nextDouble()) < normal * normal / 2 + d * (1 - v + Math.log(v))) {
                return d * v;
            }
        }
    }
}
