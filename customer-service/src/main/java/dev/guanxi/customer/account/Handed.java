package dev.guanxi.customer.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of a kind; kinds of which there is none are left out. */
@Schema(examples = "{\"kind\":\"OPPORTUNITY\",\"count\":3}")
public record Handed(HandedKind kind, long count) {}
