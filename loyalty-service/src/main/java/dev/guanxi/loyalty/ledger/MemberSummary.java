package dev.guanxi.loyalty.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member in a list, as booked at this moment.
 *
 * @param balance earned less reversed less expired
 * @param claimable the balance; 0 for quasi-members of the club that the program belongs to
 */
@Schema(description = "A member's sums of points as booked at this moment.", examples = """
                {"customerId":"019a9f00-0000-7000-8000-0000000000c1","balance":41,"claimable":41,"earned":56,
                 "reversed":15,"expired":0}""")
public record MemberSummary(UUID customerId, long balance, long claimable, long earned, long reversed, long expired) {

    static MemberSummary of(Balance booked, boolean mayClaim) {
        return new MemberSummary(
                booked.customerId(),
                booked.balance(),
                mayClaim ? booked.balance() : 0,
                booked.earned(),
                booked.reversed(),
                booked.expired());
    }
}
