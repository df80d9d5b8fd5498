package dev.guanxi.customer.export;

import dev.guanxi.customer.bulk.row.CellList;
import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Prospect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A customer as an import reads it: in columns, or as data. */
final class CustomerColumns {

    private CustomerColumns() {}

    static Map<String, Object> of(Customer customer) {
        List<ExternalId> names = named(customer).externalIds();
        ExternalId name = names.get(0);
        Map<String, Object> row = new HashMap<>();
        row.put("system", name.system());
        row.put("externalId", name.id());
        row.put("name", customer.name());
        row.put("kind", customer.kind());
        row.put("origin", customer.origin());
        row.put("position", customer.position());
        row.put("state", customer.state());
        row.put("phone", customer.phone());
        row.put("dealerId", customer.dealerId());
        row.put("furtherIds", further(names));
        putAddress(row, customer.address());
        putProspect(row, customer.prospect());
        return row;
    }

    private static String further(List<ExternalId> names) {
        return CellList.text(names.stream()
                .skip(1)
                .map(one -> List.of(one.system(), one.id()))
                .toList());
    }

    private static void putAddress(Map<String, Object> row, Address address) {
        if (address == null) {
            return;
        }
        row.put("street", address.street());
        row.put("city", address.city());
        row.put("region", address.region());
        row.put("postalCode", address.postalCode());
        row.put("country", address.country());
        row.put("latitude", address.latitude());
        row.put("longitude", address.longitude());
    }

    private static void putProspect(Map<String, Object> row, Prospect prospect) {
        if (prospect == null) {
            return;
        }
        row.put("scope", prospect.scope());
        row.put("target", prospect.target());
        row.put("servedByCompetitor", prospect.servedByCompetitor());
    }

    /** Without the id it has here, but named: by another's, or by just that. */
    static CustomerData named(Customer customer) {
        List<ExternalId> names =
                customer.externalIds().isEmpty() ? List.of(ExternalId.ours(customer.id())) : customer.externalIds();
        return new CustomerData(
                null,
                customer.name(),
                customer.kind(),
                customer.origin(),
                customer.position(),
                customer.state(),
                customer.dealerId(),
                names,
                customer.address(),
                customer.prospect(),
                customer.phone());
    }
}
