package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.merge.Merge;
import dev.guanxi.customer.quality.merge.MergeOrder;
import dev.guanxi.customer.quality.merge.MergeService;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Suspects that are found to be one. */
@Singleton
final class SuspectMerges {

    private final SuspectService suspects;
    private final MergeService merges;

    SuspectMerges(SuspectService suspects, MergeService merges) {
        this.suspects = suspects;
        this.merges = merges;
    }

    /** Makes both one; the versions of both see to it that they are still what was looked at. */
    Uni<Merge> merge(Scope scope, String caller, UUID id, Decision decision, Consumer<Suspect> check, Reasons reasons) {
        return suspects.get(scope, id, reasons)
                .invoke(check)
                .map(pair -> order(pair, decision))
                .chain(order -> merges.merge(scope, caller, null, decision.survivorId(), order))
                .map(Made::value);
    }

    private static MergeOrder order(Suspect pair, Decision decision) {
        if (!pair.concerns(decision.survivorId())) {
            throw Refusal.unprocessable(
                    "SURVIVOR_FOREIGN", "/survivorId", decision.survivorId(), "The id of one of the two suspects.");
        }
        UUID duplicate = pair.customer().id().equals(decision.survivorId())
                ? pair.other().id()
                : pair.customer().id();
        return new MergeOrder(null, duplicate, decision.survivorVersion(), decision.duplicateVersion(), Map.of());
    }
}
