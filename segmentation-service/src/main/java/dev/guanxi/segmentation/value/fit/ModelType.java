package dev.guanxi.segmentation.value.fit;

import dev.guanxi.segmentation.value.lifetime.BgNbd;
import dev.guanxi.segmentation.value.lifetime.Estimate;
import dev.guanxi.segmentation.value.lifetime.Fits;
import dev.guanxi.segmentation.value.lifetime.Fits.Fit;
import dev.guanxi.segmentation.value.lifetime.Histories;
import dev.guanxi.segmentation.value.lifetime.Nbd;
import dev.guanxi.segmentation.value.lifetime.ParetoNbd;
import dev.guanxi.segmentation.value.lifetime.PurchaseModel;
import java.util.List;
import java.util.Optional;

/** The models of repeat purchases to choose from. */
enum ModelType {
    BG_NBD,
    PARETO_NBD;

    /** The model; where the purchases show no sign that anybody drops out, what it is without that. */
    Fit<? extends PurchaseModel> fit(Histories histories) {
        Fit<? extends PurchaseModel> own = this == BG_NBD ? Fits.bgNbd(histories) : Fits.paretoNbd(histories);
        if (own.estimate().converged()) {
            return own;
        }
        Optional<Fit<Nbd>> edge = Fits.withoutDropOut(histories, own.estimate());
        return edge.isPresent() ? edge.get() : own;
    }

    /** The model as it was estimated. */
    PurchaseModel of(Estimate estimate) {
        List<Estimate.Parameter> p = estimate.parameters();
        if (estimate.lacksDropOut()) {
            return new Nbd(p.get(0).value(), p.get(1).value());
        }
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
