package dev.guanxi.segmentation.shopper.floor;

import dev.guanxi.segmentation.shopper.ShopperType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A shopper met on the floor.
 *
 * @param promoter the subject of the token that began it
 * @param supervisorToldAt null unless the supervisor was called
 * @param ended how it ended; null while it has not
 */
record ShopperSession(
        UUID id,
        long version,
        String store,
        String promoter,
        SessionState state,
        Instant startedAt,
        Instant supervisorToldAt,
        Ended ended) {

    /**
     * How it ended.
     *
     * @param playbook whose advice was followed
     * @param amount of what was bought, at most 4 decimals; null if nothing was
     * @param fingerprint of all that was said of it at first
     * @param confirmedAt when that arrived here
     * @param correctedAt the last time; null if never
     */
    record Ended(
            Instant at,
            ShopperType confirmedType,
            Outcome outcome,
            ShopperType playbook,
            BigDecimal amount,
            String currency,
            boolean prospectTold,
            String fingerprint,
            ShopperType predictedType,
            double predictedProbability,
            boolean sure,
            Instant confirmedAt,
            Instant correctedAt) {

        /** Whether it says the same already. */
        boolean says(OutcomeData said) {
            return confirmedType == said.confirmedType()
                    && outcome == said.outcome()
                    && playbook == said.playbookOr(playbook)
                    && Objects.equals(amount == null ? null : amount.stripTrailingZeros(), said.amount())
                    && Objects.equals(currency, said.currency());
        }

        Correction.Replaced replaced() {
            return new Correction.Replaced(confirmedType, outcome, playbook, amount, currency);
        }
    }
}
