package dev.guanxi.segmentation.shopper.answer;

import dev.guanxi.segmentation.shopper.classifier.Certainty;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** When an answer is sure. */
@ConfigMapping(prefix = "guanxi.shopper-classifier")
interface ClassifierConfig {

    /** See {@link Certainty}. */
    double threshold();

    /** Bits; see {@link Certainty}. */
    double contradiction();

    /** Makes the rule that the settings say, and so checks them at the start. */
    final class RuleConfig {

        @Produces
        @Singleton
        Certainty certainty(ClassifierConfig config) {
            return new Certainty(config.threshold(), config.contradiction());
        }
    }
}
