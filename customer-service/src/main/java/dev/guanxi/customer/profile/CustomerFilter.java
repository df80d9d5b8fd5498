package dev.guanxi.customer.profile;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.tier.AccountTier;
import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of customers may be narrowed to; what is absent does not narrow. */
public class CustomerFilter {

    @QueryParam("q")
    @Size(min = 2, max = 100) @Parameter(description = "Part of the name, in any case", example = "acme")
    public String q;

    @QueryParam("kind")
    public CustomerKind kind;

    @QueryParam("origin")
    public Origin origin;

    @QueryParam("position")
    public Position position;

    @QueryParam("state")
    public CustomerState state;

    @QueryParam("dealerId")
    public UUID dealerId;

    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters (ISO 3166-1)")
    public String country;

    @QueryParam("accountManager")
    @Size(min = 1, max = 200) @Parameter(description = "Only accounts that this employee manages now; not for dealers", example = "l.wang")
    public String accountManager;

    @QueryParam("level")
    @Parameter(description = "Only where a manager set this level, which holds; not for dealers")
    public RelationshipLevel level;

    @QueryParam("tier")
    @Parameter(description = "Only customers of this tier now")
    public AccountTier tier;

    /** Whether it narrows by what is rare of some values and common of others, so that no one plan is good for all. */
    boolean needsPlanOfItsOwn() {
        return q != null || accountManager != null || level != null || tier != null;
    }

    /**
     * A dealer that may not read who manages its customers, and on which level, is not told by a filter either.
     *
     * @throws Refusal naming what the scope may not ask for
     */
    public void check(Scope scope) {
        if (scope.dealerId() != null) {
            refuse("query:accountManager", accountManager);
            refuse("query:level", level);
        }
    }

    private static void refuse(String pointer, Object value) {
        if (value != null) {
            String detail = "A dealer's token does not read that of its customers.";
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "FORBIDDEN",
                    detail,
                    List.of(new FieldError("FORBIDDEN", pointer, value, detail)));
        }
    }
}
