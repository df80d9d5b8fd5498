package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an export of purchases or returns may be narrowed to; what is absent does not narrow. */
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

    /** Conditions on a table, with their values. */
    record Where(String conditions, Map<String, Object> values) {}

    /** @param time the column that says when it happened */
    Where where(Scope scope, String time, Cursor after) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("where true");
        narrow(where, values, "dealer_id = :dealer", "dealer", scope.dealerId());
        narrow(where, values, "customer_id = :customer", "customer", customerId);
        narrow(where, values, "system = :system", "system", system);
        narrow(where, values, time + " >= :from", "from", from);
        narrow(where, values, time + " < :until", "until", until);
        narrow(where, values, "id > :after", "after", after == null ? null : after.uuid(0));
        return new Where(where.toString(), values);
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
