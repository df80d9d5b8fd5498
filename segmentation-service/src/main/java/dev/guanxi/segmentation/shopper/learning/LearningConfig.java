package dev.guanxi.segmentation.shopper.learning;

import io.smallrye.config.ConfigMapping;

/** How confirmed outcomes are learned from. */
@ConfigMapping(prefix = "guanxi.shopper-learning")
public interface LearningConfig {

    double expertStrength();

    double priorStrength();

    double storeStrength();

    int promoterFree();

    double promoterShare();

    /** How often new outcomes are learned from. */
    String every();

    default LearningStrength strength() {
        return new LearningStrength(expertStrength(), priorStrength(), storeStrength());
    }

    default PromoterCap cap() {
        return new PromoterCap(promoterFree(), promoterShare());
    }
}
