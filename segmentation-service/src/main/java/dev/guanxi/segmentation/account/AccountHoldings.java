package dev.guanxi.segmentation.account;

import dev.guanxi.platform.persistence.RowDocuments.Part;
import java.util.List;

/** What is known here of a customer, as queries: with {@link NotedHoldings} the access document of this service. */
final class AccountHoldings {

    static final List<Part> ALL = List.of(
            new Part("accounts", "select * from account where customer_id = :person"),
            new Part(
                    "mergedAccounts",
                    "select m.content from alias l join merged_account m on m.customer_id = l.id"
                            + " where l.root_id = :person"),
            all("purchases", "purchase_fact"),
            all("returns", "return_fact"),
            all("tiers", "tier_assignment"),
            all("visits", "visit_fact"),
            all("appointments", "appointment_fact"),
            all("interactions", "interaction_fact"),
            all("gifts", "gift_fact"),
            all("satisfactions", "satisfaction_measure"),
            all("exitCases", "exit_case_fact"),
            all("prospects", "prospect_fact"),
            all("points", "points_fact"),
            all("clubMemberships", "club_membership_fact"),
            all("segments", "segment_membership"));

    private AccountHoldings() {}

    private static Part all(String name, String table) {
        return new Part(
                name,
                "select * from " + table
                        + " where customer_id in (select cast(:person as uuid) union select id from alias where root_id = :person)");
    }
}
