package dev.guanxi.customer.export;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.opportunity.Opportunity;
import dev.guanxi.customer.opportunity.OpportunityData;
import dev.guanxi.customer.opportunity.OpportunityFilter;
import dev.guanxi.customer.opportunity.OpportunityPages;
import dev.guanxi.customer.profile.CustomerNames;
import dev.guanxi.customer.profile.ExternalId;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deals on their way out. */
@Singleton
final class OpportunityExports {

    private final OpportunityPages deals;
    private final CustomerNames names;

    OpportunityExports(OpportunityPages deals, CustomerNames names) {
        this.deals = deals;
        this.names = names;
    }

    Export<Named<Opportunity>> of(Scope scope, OpportunityFilter filter) {
        return new Export<>(
                "opportunities",
                ImportKind.OPPORTUNITIES.columns(),
                (session, after, limit) -> deals.page(session, scope, filter, after, limit)
                        .chain(found -> Named.all(session, names, found, Opportunity::customerId)),
                one -> one.record().id(),
                named -> List.of(row(named)),
                OpportunityExports::json);
    }

    private static Map<String, Object> row(Named<Opportunity> named) {
        Map<String, Object> row = new HashMap<>(said(named.record()));
        row.put("account", named.customer().id());
        row.put("accountSystem", named.customer().system());
        return row;
    }

    private static Map<String, Object> json(Named<Opportunity> named) {
        Map<String, Object> json = new LinkedHashMap<>(said(named.record()));
        json.put("account", named.customer());
        json.values().removeIf(value -> value == null);
        return json;
    }

    /** A deal without a reference is named by the id it has here. */
    private static Map<String, Object> said(Opportunity deal) {
        OpportunityData data = deal.data();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("system", deal.reference() == null ? ExternalId.OUR_SYSTEM : deal.system());
        said.put("reference", deal.reference() == null ? deal.id().toString() : deal.reference());
        said.put("product", data.product());
        said.put("productLine", data.productLine());
        said.put("amount", data.amount());
        said.put("currency", data.currency());
        said.put("stage", data.stage());
        said.put("chance", data.chance());
        said.put("competitor", data.competitor());
        said.put("expectedCloseOn", data.expectedCloseOn());
        said.put("owner", data.owner());
        said.put("region", data.region());
        said.put("stageReason", data.stageReason());
        said.put("openedOn", data.openedOn());
        said.put("closedOn", data.closedOn());
        return said;
    }
}
