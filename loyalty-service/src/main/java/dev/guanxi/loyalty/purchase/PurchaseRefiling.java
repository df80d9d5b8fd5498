package dev.guanxi.loyalty.purchase;

import static dev.guanxi.loyalty.purchase.PurchaseArchive.OF_IDS;

import dev.guanxi.loyalty.storage.Rows;
import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.alias.Moved;
import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Moves what was bought and brought back when customers become one, or are parted again. */
@Singleton
public final class PurchaseRefiling {

    private final Rows rows;
    private final Aliases aliases;

    PurchaseRefiling(Rows rows, Aliases aliases) {
        this.rows = rows;
        this.aliases = aliases;
    }

    /**
     * Files what was bought and brought back under whom the customers stand for now.
     *
     * @return what came back of purchases that were another customer's before, and match now
     */
    public Uni<News> refile(Mutiny.Session session, List<Moved> moved, Collection<UUID> touched) {
        return strangers(session, "<>", touched)
                .chain(before -> aliases.refile(session, moved, "purchase", "customer_id")
                        .chain(() -> aliases.refile(session, moved, "returned_line", "customer_id"))
                        .chain(() -> strangers(session, "=", touched))
                        .map(now -> matched(before, now)));
    }

    private static News matched(List<ReturnedLine> before, List<ReturnedLine> now) {
        Set<PurchaseArchive.LineId> strangers = before.stream()
                .map(line -> new PurchaseArchive.LineId(line.returnId(), line.number()))
                .collect(Collectors.toSet());
        return new News(
                List.of(),
                now.stream()
                        .filter(line -> strangers.contains(new PurchaseArchive.LineId(line.returnId(), line.number())))
                        .toList());
    }

    /** Lines of purchases of these customers whose buyer is, or is not, who brought them back. */
    private Uni<List<ReturnedLine>> strangers(Mutiny.Session session, String comparison, Collection<UUID> customers) {
        String sql = """
                select r.return_id, r.number, r.customer_id, r.returned_at, r.currency,
                  r.purchase_id, r.purchase_line, r.quantity, r.amount
                from returned_line r join purchase p on p.id = r.purchase_id
                where p.customer_id = %s and r.customer_id %s p.customer_id""".formatted(OF_IDS, comparison);
        return rows.read(session, ReturnedLine.class, sql, Map.of("ids", ArrayRows.text(customers)));
    }
}
