package dev.guanxi.customer.bulk.undo;

import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.contact.ContactWithdrawals;
import dev.guanxi.customer.opportunity.OpportunityWithdrawals;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerWithdrawals;
import dev.guanxi.customer.profile.Kept;
import dev.guanxi.customer.prospect.ProspectWithdrawals;
import dev.guanxi.customer.purchase.Withdrawals;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes back what an import did to records of one kind; each capability says of its own what can be. */
@Singleton
final class Undoing {

    private final Withdrawals trade;
    private final OpportunityWithdrawals opportunities;
    private final ProspectWithdrawals prospects;
    private final ContactWithdrawals contacts;
    private final CustomerWithdrawals customers;

    Undoing(
            Withdrawals trade,
            OpportunityWithdrawals opportunities,
            ProspectWithdrawals prospects,
            ContactWithdrawals contacts,
            CustomerWithdrawals customers) {
        this.trade = trade;
        this.opportunities = opportunities;
        this.prospects = prospects;
        this.contacts = contacts;
        this.customers = customers;
    }

    /** Those records that stay, with their reasons. */
    Uni<Map<UUID, Kept>> undo(Mutiny.Session session, RecordKind kind, List<ImportEffect> effects) {
        Set<UUID> ids = effects.stream().map(ImportEffect::recordId).collect(Collectors.toSet());
        return switch (kind) {
            case RETURN -> trade.withdrawReturns(session, ids);
            case PURCHASE -> trade.withdrawPurchases(session, ids);
            case OPPORTUNITY -> opportunities.withdraw(session, ids);
            case PROSPECT -> prospects.withdraw(session, ids);
            case CONTACT -> contacts.withdraw(session, ids);
            case CUSTOMER -> undoCustomers(session, effects);
        };
    }

    private Uni<Map<UUID, Kept>> undoCustomers(Mutiny.Session session, List<ImportEffect> effects) {
        Map<UUID, Long> made = versions(effects, ImportEffect::made);
        Map<UUID, Long> changed = versions(effects, effect -> !effect.made());
        Map<UUID, CustomerData> before = effects.stream()
                .filter(effect -> !effect.made())
                .collect(Collectors.toMap(ImportEffect::recordId, ImportEffect::before));
        Map<UUID, Kept> kept = new HashMap<>();
        return withdraw(session, made)
                .invoke(kept::putAll)
                .chain(() -> changed.isEmpty()
                        ? Uni.createFrom().item(Map.<UUID, Kept>of())
                        : customers.restore(session, changed, before))
                .invoke(kept::putAll)
                .replaceWith(kept);
    }

    private Uni<Map<UUID, Kept>> withdraw(Mutiny.Session session, Map<UUID, Long> made) {
        return made.isEmpty() ? Uni.createFrom().item(Map.of()) : customers.withdraw(session, made);
    }

    private static Map<UUID, Long> versions(List<ImportEffect> effects, Predicate<ImportEffect> which) {
        return effects.stream().filter(which).collect(Collectors.toMap(ImportEffect::recordId, ImportEffect::version));
    }
}
