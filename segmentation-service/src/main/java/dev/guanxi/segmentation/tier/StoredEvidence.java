package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.rating.Ratings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/** Evidence as {@link TierInputText} has the database write it a million times: figures in a fixed order between semicolons. */
final class StoredEvidence {

    private static final String SEPARATOR = ";";
    private static final int FIGURES = 13;

    private StoredEvidence() {}

    static Evidence read(String text) {
        String[] figures = text.split(SEPARATOR, FIGURES);
        Trade trade = new Trade(
                Integer.parseInt(figures[0]),
                Integer.parseInt(figures[1]),
                new BigDecimal(figures[2]),
                new BigDecimal(figures[3]),
                instant(figures[4]),
                instant(figures[5]),
                new BigDecimal(figures[6]),
                new BigDecimal(figures[7]));
        Bond bond = new Bond(
                figures[8].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(figures[8])),
                Integer.parseInt(figures[9]),
                Integer.parseInt(figures[10]),
                Integer.parseInt(figures[11]));
        return new Evidence(trade, bond, Ratings.parse(figures[12]));
    }

    /** Null where the text is empty. */
    static Instant instant(String micros) {
        return micros.isEmpty() ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
