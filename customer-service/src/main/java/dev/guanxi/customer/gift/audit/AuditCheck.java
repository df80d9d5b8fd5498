package dev.guanxi.customer.gift.audit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check of trails found.
 *
 * @param checked records, in order of id
 * @param broken those whose trail is not whole
 * @param next cursor of the records after these, absent if these were the last
 */
@Schema(name = "GiftAuditCheck", examples = """
                {"checked":200,"broken":[{"recordId":"01930d6e-7a23-7c3e-9d41-5b2f4c8e1a01","fault":"ENTRY_CHANGED"}],
                 "next":"MDE5MzBkNmU"}""")
public record AuditCheck(int checked, List<Broken> broken, String next) {

    /** A record whose trail is not whole, and what gives it away. */
    @Schema(name = "GiftAuditBroken")
    public record Broken(UUID recordId, AuditChain.Fault fault) {}
}
