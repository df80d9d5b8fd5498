package dev.guanxi.segmentation.shopper.learning;

import dev.guanxi.segmentation.shopper.classifier.ShopperModel;
import dev.guanxi.segmentation.shopper.signal.Catalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the expert's model of the catalogue, once and at the start. */
final class ModelProviderConfig {

    @Produces
    @Singleton
    ShopperModel expert(Catalogue catalogue) {
        return ShopperModel.expert(catalogue);
    }
}
