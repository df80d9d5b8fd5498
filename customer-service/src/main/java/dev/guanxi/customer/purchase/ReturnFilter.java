package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.persistence.Conditions;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of returns may be narrowed to; what is absent does not narrow. */
public class ReturnFilter {

    private static final String UNMATCHED =
            "id in (select return_id from purchase_return_line where purchase_id is null)";

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("from")
    @Parameter(description = "Only what came back then or later", example = "2010-12-01T00:00:00Z")
    public OffsetDateTime from;

    @QueryParam("until")
    @Parameter(description = "Only what came back before", example = "2011-12-01T00:00:00Z")
    public OffsetDateTime until;

    @QueryParam("unmatched")
    @Parameter(description = "true: only those with pieces that no purchase accounts for; false: only those without")
    public Boolean unmatched;

    Conditions where(Scope scope) {
        Conditions where = new Conditions()
                .and("dealer_id = :dealer", scope.dealerId())
                .and("customer_id = :customer", customerId)
                .and("returned_at >= :from", from)
                .and("returned_at < :until", until);
        if (unmatched != null) {
            where.and(unmatched ? UNMATCHED : "not " + UNMATCHED);
        }
        return where;
    }
}
