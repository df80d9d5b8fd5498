package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tiers in effect with what they weigh, for the other capabilities. */
@ApplicationScoped
public class TierShares {

    private final Transactions transactions;
    private final TierRunReader runs;
    private final TierModelRepository models;
    private final TierRunLookupService service;

    TierShares(
            Transactions transactions, TierRunReader runs, TierModelRepository models, TierRunLookupService service) {
        this.transactions = transactions;
        this.runs = runs;
        this.models = models;
        this.service = service;
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

    /**
     * Who changes tier in a run, counted, with what tiers weigh before and after.
     *
     * @param sharesBefore percent of sales time by the model of the run that was in effect; its own for the first
     */
    public record Moves(
            UUID tierRunId,
            Map<Tier, Integer> sharesBefore,
            Map<Tier, Long> accountsBefore,
            Map<Tier, Integer> sharesAfter,
            Map<Tier, Long> accountsAfter,
            List<Move> moves) {

        /** @param from null for accounts that had no tier */
        public record Move(Tier from, Tier to, long accounts) {}
    }

    /** @throws Refusal for an unknown run, and for one that is not done */
    public Uni<Moves> movesOf(UUID run) {
        return service.get(run)
                .map(TierShares::done)
                .chain(found -> transactions.read(session -> runs.inEffectBefore(session, found.run())
                        .chain(before -> before == null
                                ? Uni.createFrom().item(found.model())
                                : models.find(session, before.modelVersion()).map(TierModelRepository.Version::model))
                        .map(before -> moves(found, before))));
    }

    private static TierRunLookupService.Found done(TierRunLookupService.Found found) {
        if (found.run().result() == null) {
            throw Refusal.conflict(
                    "TIER_RUN_UNFINISHED", "The run is " + found.run().state() + "; ask when it is done.");
        }
        return found;
    }

    private static Moves moves(TierRunLookupService.Found found, TierModel before) {
        TierRunResult result = found.run().result();
        Map<Tier, Long> accountsAfter = new EnumMap<>(Tier.class);
        result.tiers().forEach(sum -> accountsAfter.put(sum.tier(), sum.accounts()));
        Map<Tier, Long> accountsBefore = new EnumMap<>(accountsAfter);
        result.moves().forEach(move -> {
            accountsBefore.merge(move.to(), -move.accounts(), Long::sum);
            if (move.from() != null) {
                accountsBefore.merge(move.from(), move.accounts(), Long::sum);
            }
        });
        return new Moves(
                found.run().id(),
                before.timeShares(),
                accountsBefore,
                found.model().timeShares(),
                accountsAfter,
                result.moves().stream()
                        .map(move -> new Moves.Move(move.from(), move.to(), move.accounts()))
                        .toList());
    }

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
