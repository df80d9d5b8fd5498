package dev.guanxi.customer.opportunity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.guanxi.platform.persistence.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Writes deals, many in one statement: an import and a single request take the same way. A region that nobody stated is the
 * customer's as it is now.
 */
@Singleton
final class OpportunityStore {

    private static final String ROWS = """
            json_to_recordset(cast(cast(:rows as text) as json)) as r(
              id uuid, version bigint, "customerId" uuid, "dealerId" uuid, system text, reference text, fingerprint text,
              product text, "productLine" text, amount numeric, currency text, stage text, chance int,
              "chanceStated" boolean, competitor text, "expectedCloseOn" date, owner text, region text, "stageReason" text,
              "openedOn" date, "closedOn" date, "recordedAt" timestamptz, "changedAt" timestamptz)""";

    /** Ids ascend, so that of a reference that stands twice in a file the first counts. */
    private static final String INSERT = """
            insert into opportunity (id, version, customer_id, dealer_id, system, reference, fingerprint, product,
              product_line, amount, currency, stage, chance, chance_stated, competitor, expected_close_on, owner, region,
              stage_reason, opened_on, closed_on, recorded_at, changed_at)
            select r.id, r.version, r."customerId", r."dealerId", r.system, r.reference, r.fingerprint, r.product,
              r."productLine", r.amount, r.currency, r.stage, r.chance, r."chanceStated", r.competitor, r."expectedCloseOn",
              r.owner, coalesce(r.region, c.region), r."stageReason", r."openedOn", r."closedOn", r."recordedAt",
              r."changedAt"
            from %s left join customer c on c.id = r."customerId" order by r.system, r.reference, r.id
            on conflict do nothing returning id""".formatted(ROWS);

    private static final String UPDATE = """
            update opportunity o set version = r.version, product = r.product, product_line = r."productLine",
              amount = r.amount, currency = r.currency, stage = r.stage, chance = r.chance,
              chance_stated = r."chanceStated", competitor = r.competitor, expected_close_on = r."expectedCloseOn",
              owner = r.owner, region = coalesce(r.region, c.region), stage_reason = r."stageReason", opened_on = r."openedOn",
              closed_on = r."closedOn", changed_at = r."changedAt"
            from %s left join customer c on c.id = r."customerId" where o.id = r.id""".formatted(ROWS);

    private final JsonRows rows;

    OpportunityStore(JsonRows rows) {
        this.rows = rows;
    }

    /**
     * A deal to be written.
     *
     * @param fingerprint of what an import said, null without an import
     */
    record Row(@JsonUnwrapped Opportunity deal, String fingerprint) {

        /** Whether both say the same, in the same words or as an export tells it. */
        boolean says(Row standing) {
            OpportunityData said = deal.data().withoutId();
            OpportunityData stands = standing.deal.data().withoutId();
            return fingerprint.equals(standing.fingerprint)
                    || said.equals(said.region() == null ? stands.withRegion(null) : stands);
        }
    }

    /** Writes those whose id, and whose system and reference, are new; their ids. */
    Uni<Set<UUID>> insert(Mutiny.Session session, Collection<Row> deals) {
        if (deals.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(INSERT, UUID.class)
                .setParameter("rows", rows.of(deals))
                .getResultList()
                .map(HashSet::new);
    }

    /** Writes a deal that is locked for the change. */
    Uni<Void> update(Mutiny.Session session, Opportunity changed) {
        return session.createNativeQuery(UPDATE)
                .setParameter("rows", rows.of(List.of(changed)))
                .executeUpdate()
                .replaceWithVoid();
    }
}
