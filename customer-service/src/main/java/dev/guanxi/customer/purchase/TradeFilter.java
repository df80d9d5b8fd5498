package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What purchases or returns may be narrowed to; what is absent does not narrow. */
public class TradeFilter {

    @QueryParam("customerId")
    public UUID customerId;

    @QueryParam("system")
    @Size(min = 1, max = 60) @Parameter(description = "Only what this system sent", example = "pos")
    public String system;

    @QueryParam("from")
    @Parameter(description = "Only what happened then or later", example = "2010-12-01T00:00:00Z")
    public OffsetDateTime from;

    @QueryParam("until")
    @Parameter(description = "Only what happened before", example = "2011-12-01T00:00:00Z")
    public OffsetDateTime until;

    /** @param time the column that says when it happened */
    Conditions where(Scope scope, String time, Cursor after) {
        return new Conditions()
                .and("dealer_id = :dealer", scope.dealerId())
                .and("customer_id = :customer", customerId)
                .and("system = :system", Referenced.name(system))
                .and(time + " >= :from", from)
                .and(time + " < :until", until)
                .and("id > :after", after, cursor -> cursor.uuid(0));
    }
}
