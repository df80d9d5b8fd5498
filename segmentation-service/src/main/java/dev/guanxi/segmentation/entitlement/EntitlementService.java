package dev.guanxi.segmentation.entitlement;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.entitlement.EntitlementRepository.Version;
import dev.guanxi.segmentation.tier.Tier;
import dev.guanxi.segmentation.tier.TierLookupService;
import dev.guanxi.segmentation.tier.TierLookupService.Held;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What tiers, and by them accounts, are entitled to; each public method is one transaction. */
@ApplicationScoped
class EntitlementService {

    private final Transactions transactions;
    private final EntitlementRepository entitlements;
    private final TierLookupService tiers;
    private final Clock clock;

    EntitlementService(
            Transactions transactions, EntitlementRepository entitlements, TierLookupService tiers, Clock clock) {
        this.transactions = transactions;
        this.entitlements = entitlements;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** An account's tier and what that entitles to. */
    record OfAccount(Held held, Version version) {}

    /** The best tier first. */
    Uni<List<Version>> all() {
        return transactions.read(entitlements::all).map(found -> found.stream()
                .sorted(Comparator.comparing(Version::tier))
                .toList());
    }

    Uni<Version> of(Tier tier) {
        return transactions.read(session -> entitlements.newest(session, tier));
    }

    /** @param asOf the time whose tier counts; null for the present */
    Uni<OfAccount> of(UUID customer, Instant asOf) {
        return transactions.read(session -> tiers.at(session, customer, asOf)
                .chain(held -> entitlements.newest(session, held.tier()).map(found -> new OfAccount(held, found))));
    }

    /** @param change from what holds to what shall hold; may refuse, by its version for one */
    Uni<Version> change(String caller, Tier tier, Function<Version, EntitlementsData> change) {
        return transactions.write(
                session -> entitlements.newestForChange(session, tier).chain(current -> {
                    EntitlementsData wanted = change.apply(current);
                    return wanted.equals(current.entitlements())
                            ? Uni.createFrom().item(current)
                            : entitlements.add(
                                    session,
                                    new Version(
                                            tier,
                                            current.number() + 1,
                                            wanted,
                                            caller,
                                            clock.instant().truncatedTo(ChronoUnit.MICROS)));
                }));
    }
}
