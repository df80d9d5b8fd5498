package dev.guanxi.loyalty.ledger;

import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes lots, entries and balances follow their purchases when customers become one, or are parted again. */
@Singleton
public final class LedgerRefiling {

    private static final String OF_IDS = "any(cast(cast(:ids as text) as uuid[]))";

    /**
     * Whose a lot is follows from its purchase, whose an entry is from its lot: none is added or changed otherwise, so what
     * adds up before adds up afterwards. Balances are the sums of the lots.
     */
    private static final List<String> REFILE = List.of(
            "update lot l set customer_id = p.customer_id from earning e join purchase p on p.id = e.purchase_id"
                    + " where e.lot_id = l.id and l.customer_id <> p.customer_id and p.customer_id = " + OF_IDS,
            "update entry e set customer_id = l.customer_id from lot l"
                    + " where l.id = e.lot_id and e.customer_id <> l.customer_id and l.customer_id = " + OF_IDS,
            "delete from member where customer_id = " + OF_IDS,
            "insert into member (program_id, customer_id, balance, earned, reversed, expired)"
                    + " select program_id, customer_id, sum(given - reversed - expired), sum(given), sum(reversed),"
                    + " sum(expired) from lot l where customer_id = " + OF_IDS
                    + " and exists (select from entry e where e.lot_id = l.id)"
                    + " group by program_id, customer_id order by program_id, customer_id");

    /** Files what these customers have, or had, anew. They must be locked. */
    public Uni<Void> refile(Mutiny.Session session, Collection<UUID> customers) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String sql : REFILE) {
            done = done.chain(() -> session.createNativeQuery(sql)
                    .setParameter("ids", ArrayRows.text(customers))
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return done;
    }
}
