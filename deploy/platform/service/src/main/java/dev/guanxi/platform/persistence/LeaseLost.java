package dev.guanxi.platform.persistence;

import java.util.UUID;

/** Another instance works on the piece now; whoever lost it leaves it alone. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(String table, UUID id) {
        super("Another instance took over " + table + " " + id, null, false, false);
    }
}
