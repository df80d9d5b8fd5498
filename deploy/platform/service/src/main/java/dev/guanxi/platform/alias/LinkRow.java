package dev.guanxi.platform.alias;

import dev.guanxi.platform.persistence.Columns;
import java.util.UUID;

/** Reads a row of {@code alias_link}. */
final class LinkRow {

    private LinkRow() {}

    static Link link(Object[] row) {
        return new Link((UUID) row[0], (UUID) row[1], (UUID) row[2], Columns.instant(row[3]), (Boolean) row[4]);
    }
}
