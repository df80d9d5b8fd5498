package dev.guanxi.loyalty.club;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer in a club as the API shows it.
 *
 * @param since when the state began: the moment of the purchase or return that brought it
 * @param amount collected so far, net of returns
 * @param missing to the threshold; 0 for members
 * @param history all states in the order of time; null in lists
 */
@Schema(description = "A member or quasi-member and the amount collected.", examples = """
                {"customerId":"019a9f00-0000-7000-8000-0000000000c1","state":"QUASI","since":"2010-12-01T08:26:00Z",
                 "amount":842.10,"missing":157.90,"version":1,
                 "history":[{"state":"QUASI","since":"2010-12-01T08:26:00Z"}]}""")
public record ClubMember(
        UUID customerId,
        ClubState state,
        Instant since,
        BigDecimal amount,
        BigDecimal missing,
        long version,
        List<Period> history) {

    static ClubMember listed(MembershipRow row, ClubRule rule) {
        return of(row, rule, null);
    }

    static ClubMember whole(MembershipRow row, ClubRule rule) {
        return of(row, rule, row.history());
    }

    private static ClubMember of(MembershipRow row, ClubRule rule, List<Period> history) {
        return new ClubMember(
                row.customerId(),
                row.state(),
                row.since(),
                row.amount(),
                rule.missing(row.amount()),
                row.version(),
                history);
    }
}
