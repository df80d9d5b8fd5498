package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The currency that a request is about. */
@ApplicationScoped
class Currencies {

    private final String reporting;

    Currencies(@ConfigProperty(name = "guanxi.tiering.currency") String reporting) {
        this.reporting = reporting;
    }

    /** The one asked for, the reporting currency if none was; refuses what is no money of ISO 4217. */
    String of(String place, String asked) {
        if (asked == null) {
            return reporting;
        }
        if (!Money.isCode(asked)) {
            throw Refusal.invalidField(
                    "CURRENCY_INVALID",
                    place,
                    asked,
                    "Money with a code of ISO 4217 in three capital letters, such as EUR.");
        }
        return asked;
    }
}
