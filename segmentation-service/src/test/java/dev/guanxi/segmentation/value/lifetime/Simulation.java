package dev.guanxi.segmentation.value.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers as the models take them to be, drawn by chance from a fixed seed. */
final class Simulation {

    private final Random chance;

    Simulation(long seed) {
        this.chance = new Random(seed);
    }

    List<History> customers(BgNbd model, int count, double oldest) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double rate = gamma(model.r()) / model.alpha();
            double leaves = gamma(model.a());
            double dropOut = leaves / (leaves + gamma(model.b()));
            double age = oldest * (0.5 + 0.5 * chance.nextDouble());
            int repeats = 0;
            double last = 0;
            for (double at = exponential(rate); at <= age; at += exponential(rate)) {
                repeats++;
                last = at;
                if (chance.nextDouble() < dropOut) {
                    break;
                }
            }
            histories.add(new History(repeats, last, age));
        }
        return histories;
    }

    List<History> customers(ParetoNbd model, int count, double oldest) {
        List<History> histories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double rate = gamma(model.r()) / model.alpha();
            double lifetime = exponential(gamma(model.s()) / model.beta());
            double age = oldest * (0.5 + 0.5 * chance.nextDouble());
            int repeats = 0;
            double last = 0;
            for (double at = exponential(rate); at <= Math.min(age, lifetime); at += exponential(rate)) {
                repeats++;
                last = at;
            }
            histories.add(new History(repeats, last, age));
        }
        return histories;
    }

    List<Spend> spends(GammaGamma model, int count) {
        List<Spend> spends = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int purchases = 1 + chance.nextInt(8);
            double scale = gamma(model.q()) / model.gamma();
            spends.add(new Spend(purchases, gamma(model.p() * purchases) / scale / purchases));
        }
        return spends;
    }

    private double exponential(double rate) {
        return -Math.log(1 - chance.nextDouble()) / rate;
    }

    /** Marsaglia and Tsang (2000), with their lift for shapes below one. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - chance.nextDouble(), 1 / shape);
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
