package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import dev.guanxi.platform.persistence.ArrayRows;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * What a handover is about, for who passes on what goes along with accounts.
 *
 * @param handover with the managers and the time
 * @param everything whether all that the manager has is passed on; else what belongs to the customers alone
 * @param managed whose accounts are passed on
 * @param served whose accounts, or duties in whose support teams, are passed on
 */
public record Handing(Handover handover, boolean everything, List<UUID> managed, List<UUID> served) {

    /**
     * Which rows go along, as SQL over their {@code customer_id} and {@code dealer_id}. Who works for a dealer may have the same
     * name, so that of dealers' customers only what belongs to the accounts is meant.
     */
    private static final String GOES_ALONG =
            "(customer_id = any(cast(cast(:managed as text) as uuid[])) or dealer_id is null"
                    + " and (:everything or customer_id = any(cast(cast(:served as text) as uuid[]))))";

    private static final String PASS_ON = "update %s set owner = :to, version = version + 1, changed_at = :at"
            + " where %s and " + rowsOf("employee_key(owner)");

    /** A condition for rows of the leaving manager, whose key is this expression; its values are the {@link #parameters}. */
    public static String rowsOf(String key) {
        return key + " = :from and " + GOES_ALONG;
    }

    /** Whose rows are meant. */
    public Map<String, Object> parameters() {
        return Map.of(
                "from",
                EmployeeKey.of(handover.fromManager()),
                "managed",
                ArrayRows.text(managed),
                "served",
                ArrayRows.text(served),
                "everything",
                everything);
    }

    /**
     * Makes the next manager the owner of the leaving one's rows.
     *
     * @param open which of the table's rows are still to be worked on, as SQL
     * @return how many these are
     */
    public Uni<Long> passOn(Mutiny.Session session, String table, String open) {
        var update = session.createNativeQuery(PASS_ON.formatted(table, open))
                .setParameter("to", handover.toManager())
                .setParameter("at", handover.at());
        parameters().forEach(update::setParameter);
        return update.executeUpdate().map(Integer::longValue);
    }
}
