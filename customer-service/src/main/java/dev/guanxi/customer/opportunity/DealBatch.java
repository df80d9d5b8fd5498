package dev.guanxi.customer.opportunity;

import dev.guanxi.customer.profile.ReferenceOutcome;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Deals of one import while they are recorded, and what becomes of each. */
final class DealBatch {

    private final List<Imported> deals;
    private final ReferenceOutcome[] outcomes;
    private final Map<UUID, Integer> positions = new LinkedHashMap<>();
    private final Map<UUID, OpportunityStore.Row> rows = new LinkedHashMap<>();

    DealBatch(List<Imported> deals) {
        this.deals = deals;
        this.outcomes = new ReferenceOutcome[deals.size()];
    }

    /** Drafts those whose products are known; for others a name is suggested, if there is one near. */
    void draft(Map<String, Product> known, Map<String, String> nearest, Drafting drafting) {
        for (int i = 0; i < outcomes.length; i++) {
            String name = deals.get(i).data().product();
            if (name != null && !known.containsKey(name)) {
                outcomes[i] = ReferenceOutcome.refused(
                        new FieldError("PRODUCT_UNKNOWN", "/product", name, Suggestion.text(nearest.get(name))));
            } else {
                draft(i, drafting.about(name == null ? null : known.get(name)));
            }
        }
    }

    private void draft(int position, Drafting drafting) {
        Imported deal = deals.get(position);
        try {
            Opportunity made = drafting.made(Ids.next(), deal.data(), deal.system(), deal.reference());
            rows.put(made.id(), new OpportunityStore.Row(made, deal.fingerprint()));
            positions.put(made.id(), position);
        } catch (Refusal refusal) {
            outcomes[position] = ReferenceOutcome.refused(refusal.errors().get(0));
        }
    }

    /** Those that have no outcome yet. */
    Collection<OpportunityStore.Row> rows() {
        return rows.values();
    }

    /** Ids of deals that are named by the ids they have here, as an export does where there is no reference. */
    Set<UUID> ourIds() {
        return deals.stream().flatMap(deal -> deal.ourId().stream()).collect(Collectors.toSet());
    }

    /** @param found deals of ours under {@link #ourIds()} */
    void repeatedOurs(List<Opportunity> found) {
        Map<UUID, Opportunity> byId = found.stream().collect(Collectors.toMap(Opportunity::id, Function.identity()));
        Map<UUID, OpportunityStore.Row> standing = new HashMap<>();
        rows.forEach((id, row) -> deals.get(positions.get(id))
                .ourId()
                .map(byId::get)
                .ifPresent(deal -> standing.put(id, new OpportunityStore.Row(deal, null))));
        standing.forEach(this::repeat);
        rows.keySet().removeAll(standing.keySet());
    }

    void recorded(Set<UUID> ids) {
        ids.forEach(id -> outcomes[positions.get(id)] = ReferenceOutcome.recorded(id));
        rows.keySet().removeAll(ids);
    }

    /** @param standing what stands under the references of the rest, by their ids */
    void repeated(Map<UUID, OpportunityStore.Row> standing) {
        rows.keySet().forEach(id -> repeat(id, standing.get(id)));
    }

    private void repeat(UUID id, OpportunityStore.Row standing) {
        OpportunityStore.Row row = rows.get(id);
        outcomes[positions.get(id)] = standing != null && row.says(standing)
                ? ReferenceOutcome.REPEATED
                : ReferenceOutcome.taken(deals.get(positions.get(id)).reference(), "deal");
    }

    /** In the order of the deals. */
    List<ReferenceOutcome> outcomes() {
        return Arrays.asList(outcomes);
    }
}
