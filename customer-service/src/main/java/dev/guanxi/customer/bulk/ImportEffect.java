package dev.guanxi.customer.bulk;

import dev.guanxi.customer.profile.CustomerData;
import java.util.UUID;

/**
 * A record that an import made or changed.
 *
 * @param row the first that did
 * @param version of the record after the import
 * @param before what a changed customer was; null for what was made
 */
record ImportEffect(RecordKind kind, UUID recordId, long row, long version, CustomerData before) {

    /** A record without a version of its own, which never changes. */
    static ImportEffect made(RecordKind kind, UUID recordId, Gathered from) {
        return made(kind, recordId, from, 1);
    }

    static ImportEffect made(RecordKind kind, UUID recordId, Gathered from, long version) {
        return new ImportEffect(kind, recordId, from.firstRow(), version, null);
    }

    boolean made() {
        return before == null;
    }

    /** Both together, this one first. */
    ImportEffect then(ImportEffect later) {
        return new ImportEffect(kind, recordId, row, later.version, before);
    }
}
