package dev.guanxi.customer.account;

import dev.guanxi.customer.access.EmployeeKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
            "(customer_id = any(cast(string_to_array(:managed, ',') as uuid[])) or dealer_id is null"
                    + " and (:everything or customer_id = any(cast(string_to_array(:served, ',') as uuid[]))))";

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
                joined(managed),
                "served",
                joined(served),
                "everything",
                everything);
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
