package dev.guanxi.segmentation.tier;

import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which tier an account has, for the other capabilities; without the explanation. */
@ApplicationScoped
public class TierLookupService {

    private final Accounts accounts;
    private final AccountTierService tiers;

    TierLookupService(Accounts accounts, AccountTierService tiers) {
        this.accounts = accounts;
        this.tiers = tiers;
    }

    /** @param since from when on the account has had this tier */
    public record Held(Tier tier, Instant since) {}

    /**
     * @param asOf null for the present
     * @throws Refusal for an unknown account, and for one that had no tier then
     */
    public Uni<Held> at(Mutiny.Session session, UUID customer, Instant asOf) {
        return accounts.nameOf(session, customer)
                .chain(() -> tiers.period(session, customer, asOf))
                .map(period -> new Held(period.tier(), period.from()));
    }
}
