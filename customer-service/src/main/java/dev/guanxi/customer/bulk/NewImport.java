package dev.guanxi.customer.bulk;

import dev.guanxi.customer.access.Scope;
import dev.guanxi.platform.problem.Refusal;

/** What is said of an import before its content comes. */
record NewImport(ImportKind kind, ImportFormat format, Scope scope, String caller, ImportOptions options) {

    NewImport {
        options.refuseUnfitFor(kind);
        if (kind == ImportKind.OPPORTUNITIES && format != ImportFormat.CSV) {
            throw Refusal.invalidField(
                    "FORMAT_UNFIT", "header:Content-Type", format, "text/csv: opportunities are read from CSV alone.");
        }
    }
}
