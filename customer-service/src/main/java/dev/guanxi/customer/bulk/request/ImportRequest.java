package dev.guanxi.customer.bulk.request;

import dev.guanxi.customer.access.Scope;

/** What is said of an import before its content comes. */
public record ImportRequest(
        ImportKind kind, ImportFormat format, Scope scope, String caller, boolean dryRun, ImportOptions options) {

    /**
     * Itself.
     *
     * @throws dev.guanxi.platform.problem.Refusal if its options do not suit its kind
     */
    public ImportRequest checked() {
        options.refuseUnfitFor(kind);
        return this;
    }

    public boolean isCsv() {
        return format == ImportFormat.CSV;
    }
}
