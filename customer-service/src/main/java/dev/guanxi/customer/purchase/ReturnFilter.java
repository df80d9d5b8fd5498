package dev.guanxi.customer.purchase;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What returns, listed or exported, may be narrowed to besides; what is absent does not narrow. */
public class ReturnFilter extends TradeFilter {

    private static final String UNMATCHED =
            "id in (select return_id from purchase_return_line where purchase_id is null)";

    @QueryParam("reference")
    @Size(min = 1, max = 100) @Parameter(description = "Only the return that a system knows under this", example = "C536379")
    public String reference;

    @QueryParam("unmatched")
    @Parameter(description = "true: only those with pieces that no purchase accounts for; false: only those without")
    public Boolean unmatched;

    Conditions where(Scope scope) {
        return where(scope, null);
    }

    /** @param after of a list in order of id, null at its beginning */
    Conditions where(Scope scope, Cursor after) {
        Conditions where = where(scope, "returned_at", after).and("reference = :reference", Referenced.name(reference));
        if (unmatched != null) {
            where.and(unmatched ? UNMATCHED : "not " + UNMATCHED);
        }
        return where;
    }
}
