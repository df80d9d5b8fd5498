package dev.guanxi.customer.gift.receiver;

import dev.guanxi.customer.contact.NameKey;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what somebody is found among those who received before: whoever names a contact means the contact's own name, too, and
 * whoever says the name of a contact means the contact.
 */
record KnownBy(Set<String> nameKeys, Set<UUID> contactIds) {

    /** @param ownName that of the contact, whatever the request calls it */
    static KnownBy contact(ReceiverData data, String ownName) {
        return new KnownBy(
                Stream.of(data.name(), ownName).map(NameKey::of).collect(Collectors.toSet()), Set.of(data.contactId()));
    }

    /** @param contacts the names of the contacts who received before */
    static KnownBy name(ReceiverData data, Map<UUID, String> contacts) {
        return new KnownBy(
                Set.of(data.nameKey()),
                contacts.entrySet().stream()
                        .filter(one -> NameKey.of(one.getValue()).equals(data.nameKey()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
