package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.quality.matching.BlockingKeys;
import dev.guanxi.customer.quality.matching.ContactPoint;
import dev.guanxi.customer.quality.matching.MatchRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * How a customer reads when it is compared.
 *
 * @param keys what it has in common with those it comes to be compared with
 * @param phoneKey what it has in common with contacts that have its phone
 */
record MatchRow(UUID customerId, String name, UUID fingerprint, List<Long> keys, long phoneKey) {

    static MatchRow of(CustomerData data) {
        return of(data.id(), data.dealerId(), record(data));
    }

    static MatchRow of(Compared customer) {
        return of(customer.id(), customer.dealerId(), customer.record());
    }

    private static MatchRow of(UUID customerId, UUID dealerId, MatchRecord record) {
        UUID owner = Scope.ownerOf(dealerId);
        return new MatchRow(
                customerId,
                String.join(" ", record.name()),
                record.fingerprint(),
                BlockingKeys.of(record).stream()
                        .map(key -> hash(owner + key))
                        .distinct()
                        .toList(),
                hash(owner + ContactPoint.keyOfPhone(record.phone())));
    }

    static MatchRecord record(CustomerData data) {
        Address address = data.address() == null ? Address.NOWHERE : data.address();
        return MatchRecord.of(
                data.kind() == CustomerKind.PERSON,
                data.name(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                data.phone());
    }

    /** Eight bytes for a key of any length. Two keys with one hash cost a comparison and do no harm. */
    static long hash(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
