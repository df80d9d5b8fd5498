package dev.guanxi.segmentation.tier;

import dev.guanxi.segmentation.rating.Ratings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/** Evidence as it is stored a million times: its figures in a fixed order between semicolons, times in microseconds. */
final class StoredEvidence {

    private static final String SEPARATOR = ";";
    private static final int FIGURES = 13;

    private StoredEvidence() {}

    static String text(Evidence evidence) {
        Trade trade = evidence.trade();
        Bond bond = evidence.bond();
        return trade.purchases()
                + SEPARATOR
                + trade.purchaseDays()
                + SEPARATOR
                + plain(trade.gross())
                + SEPARATOR
                + plain(trade.returned())
                + SEPARATOR
                + micros(trade.firstPurchase())
                + SEPARATOR
                + micros(trade.lastPurchase())
                + SEPARATOR
                + plain(trade.recentRevenue())
                + SEPARATOR
                + plain(trade.earlierRevenue())
                + SEPARATOR
                + (bond.satisfaction().isPresent() ? bond.satisfaction().getAsDouble() : "")
                + SEPARATOR
                + bond.competitorExits()
                + SEPARATOR
                + bond.otherExits()
                + SEPARATOR
                + bond.productLines()
                + SEPARATOR
                + evidence.ratings().text();
    }

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

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    private static String micros(Instant time) {
        return time == null ? "" : String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    /** Null where the text is empty. */
    static Instant instant(String micros) {
        return micros.isEmpty() ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
