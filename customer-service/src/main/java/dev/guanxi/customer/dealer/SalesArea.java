package dev.guanxi.customer.dealer;

import dev.guanxi.customer.profile.Address;
import java.text.Normalizer;
import java.util.List;

/**
 * Where a dealer sells (C11): within its territory, or anywhere if it has none.
 *
 * @param territory countries and regions
 */
record SalesArea(List<Territory> territory) {

    /** Whether an address lies in it; null if it does not tell enough. */
    Boolean covers(Address address) {
        if (territory.isEmpty()) {
            return true;
        }
        if (address == null || address.country() == null) {
            return null;
        }
        List<Territory> there = territory.stream()
                .filter(one -> one.country().equals(address.country()))
                .toList();
        if (there.isEmpty() || there.stream().anyMatch(one -> one.region() == null)) {
            return !there.isEmpty();
        }
        return address.region() == null ? null : there.stream().anyMatch(one -> same(one.region(), address.region()));
    }

    /** Case, width and blanks around make no other region. */
    private static boolean same(String one, String other) {
        return plain(one).equalsIgnoreCase(plain(other));
    }

    private static String plain(String region) {
        return Normalizer.normalize(region, Normalizer.Form.NFKC).strip();
    }
}
