package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.BgNbd;
import dev.guanxi.segmentation.value.lifetime.Estimate;
import dev.guanxi.segmentation.value.lifetime.Fits;
import dev.guanxi.segmentation.value.lifetime.Fits.Fit;
import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.ParetoNbd;
import dev.guanxi.segmentation.value.lifetime.PurchaseModel;
import java.util.List;

/** The models of repeat purchases to choose from. */
enum ModelType {
    BG_NBD,
    PARETO_NBD;

    Fit<? extends PurchaseModel> fit(Histories histories) {
        return this == BG_NBD ? Fits.bgNbd(histories) : Fits.paretoNbd(histories);
    }

    /** The model with these parameters, in its order. */
    PurchaseModel of(List<Estimate.Parameter> p) {
        return this == BG_NBD
                ? new BgNbd(
                        p.get(0).value(),
                        p.get(1).value(),
                        p.get(2).value(),
                        p.get(3).value())
                : new ParetoNbd(
                        p.get(0).value(),
                        p.get(1).value(),
                        p.get(2).value(),
                        p.get(3).value());
    }
}
