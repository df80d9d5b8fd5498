package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;

/** What is said of an import before its content comes. */
record NewImport(
        ImportKind kind, ImportFormat format, Scope scope, String caller, boolean dryRun, ImportOptions options) {

    NewImport {
        options.refuseUnfitFor(kind);
    }
}
