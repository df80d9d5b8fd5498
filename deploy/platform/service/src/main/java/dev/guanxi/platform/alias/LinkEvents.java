package dev.guanxi.platform.alias;

import dev.guanxi.platform.event.IncomingEvent;

/**
 * The two types of events that tell of links.
 *
 * @param joined of what joins two ids
 * @param parted of what parts them again
 * @param names of the members of the first
 * @param partedAt the member of the second that tells when; its others are called the same
 */
public record LinkEvents(String joined, String parted, Link.Names names, String partedAt) {

    Link link(IncomingEvent event) {
        boolean ended = event.type().equals(parted);
        return Link.told(event, ended ? names.at(partedAt) : names, ended);
    }
}
