package dev.guanxi.customer.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went from one manager to another: accounts, and what goes along with them.
 *
 * @param passedOn how many of each kind changed hands; what happened before stays the leaving manager's
 * @param staying how many of each kind did not, and somebody has to take care of
 * @param accounts that were passed on, in order of the customers' ids
 */
@Schema(examples = """
                {"id":"01930d6e-7a19-7c01-9e00-0123456789ab","fromManager":"l.wang","toManager":"j.sun",
                 "reason":"Leaves at the end of March","handedBy":"m.chen","at":"2026-03-31T09:00:00Z",
                 "passedOn":[{"kind":"ACCOUNT","count":1},{"kind":"OPPORTUNITY","count":3}],
                 "staying":[{"kind":"PROMISED_GIFT","count":1}],
                 "accounts":[{"customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","managedSince":"2026-01-31T01:30:00Z",
                              "supportMembers":2,"contacts":9,"lastContactAt":"2026-03-01T02:00:00Z"}]}""")
public record Handover(
        @NotNull UUID id,
        @NotNull String fromManager,
        @NotNull String toManager,
        @NotNull String reason,
        @NotNull String handedBy,
        @NotNull Instant at,
        List<Handed> passedOn,
        List<Handed> staying,
        List<Account> accounts) {

    /**
     * What was passed on of one account. Its open promises and appointments are known to who plans visits, which learns of
     * the change by an event.
     *
     * @param managedSince when the leaving manager had begun
     * @param supportMembers of its support team, who stay
     * @param contacts recorded with the customer, by whomever
     * @param lastContactAt the latest of these, absent if there is none
     */
    @Schema(name = "HandedAccount")
    public record Account(
            UUID customerId, Instant managedSince, long supportMembers, long contacts, Instant lastContactAt) {}
}
