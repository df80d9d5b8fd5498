package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.Fits;
import dev.guanxi.segmentation.value.lifetime.Fits.Fit;
import dev.guanxi.segmentation.value.lifetime.GammaGamma;
import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.PurchaseModel;
import dev.guanxi.segmentation.value.lifetime.Spend;
import java.util.ArrayList;
import java.util.List;

/**
 * The models, fitted to the customers of a calibration.
 *
 * @param purchases null where there were too few customers to try
 * @param spend likewise
 */
record Fitting(
        Histories histories,
        Fit<? extends PurchaseModel> purchases,
        Fit<GammaGamma> spend,
        Double spendCorrelation,
        List<Shortcoming> shortcomings) {

    static Fitting of(ModelType type, Histories histories, List<Spend> spends, Demands demands) {
        List<Shortcoming> unmet =
                demands.unmet(histories.customers(), Math.min(histories.repeatBuyers(), spends.size()));
        if (!unmet.isEmpty()) {
            return new Fitting(histories, null, null, null, unmet);
        }
        Fit<? extends PurchaseModel> purchases = type.fit(histories);
        Fit<GammaGamma> spend = Fits.gammaGamma(spends);
        return new Fitting(histories, purchases, spend, correlation(spends), shortcomings(purchases, spend));
    }

    private static List<Shortcoming> shortcomings(Fit<? extends PurchaseModel> purchases, Fit<GammaGamma> spend) {
        List<Shortcoming> found = new ArrayList<>();
        if (!purchases.estimate().converged()) {
            found.add(Shortcoming.PURCHASES_NOT_CONVERGED);
        }
        if (!spend.estimate().converged()) {
            found.add(Shortcoming.SPEND_NOT_CONVERGED);
        } else if (!spend.model().hasMean()) {
            found.add(Shortcoming.SPEND_WITHOUT_MEAN);
        }
        return found;
    }

    /** Pearson's; null where all are alike. */
    private static Double correlation(List<Spend> spends) {
        double meanCount =
                spends.stream().mapToDouble(Spend::purchases).average().orElse(0);
        double meanSpend = spends.stream().mapToDouble(Spend::mean).average().orElse(0);
        double both = 0;
        double counts = 0;
        double amounts = 0;
        for (Spend spend : spends) {
            double count = spend.purchases() - meanCount;
            double amount = spend.mean() - meanSpend;
            both += count * amount;
            counts += count * count;
            amounts += amount * amount;
        }
        return counts == 0 || amounts == 0 ? null : both / Math.sqrt(counts * amounts);
    }
}
