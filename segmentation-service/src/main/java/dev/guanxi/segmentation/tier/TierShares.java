package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tiers in effect with what they weigh, for the other capabilities. */
@ApplicationScoped
public class TierShares {

    private final Transactions transactions;
    private final TierRunReader runs;
    private final TierModelRepository models;

    TierShares(Transactions transactions, TierRunReader runs, TierModelRepository models) {
        this.transactions = transactions;
        this.runs = runs;
        this.models = models;
    }

    /**
     * @param timeShares percent of sales time per tier
     * @param netRevenue of all accounts, in {@code currency}
     */
    public record InEffect(
            UUID tierRunId,
            Instant asOf,
            String currency,
            long accounts,
            BigDecimal netRevenue,
            List<Share> shares,
            Map<Tier, Integer> timeShares) {}

    public record Share(Tier tier, long accounts, BigDecimal netRevenue) {}

    /** Null if no run has taken effect by {@code asOf} (null: now). */
    public Uni<InEffect> inEffect(Instant asOf) {
        return transactions.read(session -> runs.inEffect(session, asOf)
                .chain(run -> run == null
                        ? Uni.createFrom().nullItem()
                        : models.find(session, run.modelVersion()).map(version -> inEffect(run, version.model()))));
    }

    private static InEffect inEffect(TierRun run, TierModel model) {
        TierRunResult result = run.result();
        return new InEffect(
                run.id(),
                run.asOf(),
                model.currency().getCurrencyCode(),
                result.accounts(),
                result.totals().net(),
                result.tiers().stream()
                        .map(sum -> new Share(sum.tier(), sum.accounts(), sum.netRevenue()))
                        .toList(),
                model.timeShares());
    }
}
