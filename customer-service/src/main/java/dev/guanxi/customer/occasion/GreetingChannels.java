package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.Consent.Channel;
import dev.guanxi.customer.contact.Consent.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * By which channels somebody may be greeted (C3): those that a contact agreed to, since silence is no consent.
 *
 * @param refused that the contact asked us not to use
 */
record GreetingChannels(List<Channel> agreed, List<Channel> refused) {

    /** A whole customer is reached by everything. */
    static final GreetingChannels ALL = new GreetingChannels(List.of(Channel.values()), List.of());

    static GreetingChannels of(Map<Channel, Consent> consents) {
        return new GreetingChannels(decided(consents, Decision.GIVEN), decided(consents, Decision.REFUSED));
    }

    private static List<Channel> decided(Map<Channel, Consent> consents, Decision decision) {
        return Arrays.stream(Channel.values())
                .filter(channel ->
                        consents.containsKey(channel) && consents.get(channel).decision() == decision)
                .toList();
    }

    /** Why none is left; null where one is. */
    NoChannelReason whyNone() {
        if (!agreed.isEmpty()) {
            return null;
        }
        if (refused.isEmpty()) {
            return NoChannelReason.NEVER_ASKED;
        }
        return refused.size() == Channel.values().length ? NoChannelReason.REFUSED_ALL : NoChannelReason.REFUSED;
    }
}
