package dev.guanxi.customer.bulk.effect;

import dev.guanxi.customer.profile.CustomerData;
import java.util.UUID;

/**
 * A record that an import made or changed.
 *
 * @param row the first that did
 * @param version of the record after the import
 * @param before what a changed customer was; null for what was made
 */
public record ImportEffect(RecordKind kind, UUID recordId, long row, long version, CustomerData before) {

    /** A record without a version of its own, which never changes. */
    public static ImportEffect made(RecordKind kind, UUID recordId, long row) {
        return made(kind, recordId, row, 1);
    }

    public static ImportEffect made(RecordKind kind, UUID recordId, long row, long version) {
        return new ImportEffect(kind, recordId, row, version, null);
    }

    public boolean made() {
        return before == null;
    }

    /** Both together, this one first. */
    public ImportEffect then(ImportEffect later) {
        return new ImportEffect(kind, recordId, row, later.version, before);
    }
}
