package dev.guanxi.segmentation.segment;

import dev.guanxi.segmentation.segment.rule.Fact;
import dev.guanxi.segmentation.segment.rule.FactCatalogue;
import dev.guanxi.segmentation.text.Texts;

/** What is to be said of facts that count as 0 while nothing is known. */
final class FactCaution {

    private FactCaution() {}

    /** Null for a fact whose 0 means 0. */
    static String of(Fact fact, Texts texts) {
        return FactCatalogue.knownBy(fact)
                .map(known -> texts.of("segment.unknown", asked(known)))
                .orElse(null);
    }

    private static String asked(Fact known) {
        return switch (known.type()) {
            case FLAG -> known.name();
            case NUMBER, DECIMAL -> known.name() + (known.isWindow() ? "(days) > 0" : " > 0");
            case TEXT -> known.name() + " != 'NONE'";
            case TEXTS -> known.name() + ".size() > 0";
        };
    }
}
