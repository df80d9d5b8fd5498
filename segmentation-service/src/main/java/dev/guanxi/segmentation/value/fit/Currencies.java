package dev.guanxi.segmentation.value.fit;

import dev.guanxi.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The currency that a request is about. */
@ApplicationScoped
class Currencies {

    private final String reporting;

    Currencies(@ConfigProperty(name = "guanxi.tiering.currency") String reporting) {
        this.reporting = reporting;
    }

    /** The one asked for, the reporting currency if none was; refuses what is not of ISO 4217. */
    String of(String place, String asked) {
        if (asked == null) {
            return reporting;
        }
        try {
            return Currency.getInstance(asked).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalidField(
                    "CURRENCY_INVALID", place, asked, "A currency of ISO 4217 in three capital letters, such as EUR.");
        }
    }
}
