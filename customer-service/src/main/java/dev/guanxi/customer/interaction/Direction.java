package dev.guanxi.customer.interaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who began: the customer (inbound) or we (outbound). */
@Schema(name = "InteractionDirection")
public enum Direction {
    INBOUND,
    OUTBOUND
}
