package dev.guanxi.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Everything that was found out, for the reconciliation.
 *
 * @param file from the file alone
 * @param customers the import of customers
 * @param purchases the import of purchases
 * @param fromFile what customer-service holds of the file's system
 * @param whole what customer-service holds of all systems
 * @param run the tier run
 * @param valueGroups of segmentation
 * @param points the program's totals
 * @param visits the summary of visits due
 */
record Findings(
        ReferenceTotals file,
        ImportResult customers,
        ImportResult purchases,
        Archive fromFile,
        Archive whole,
        JsonNode run,
        JsonNode valueGroups,
        JsonNode points,
        JsonNode visits) {

    /** Whether the system holds nothing but the file, so that every service's sums are the file's. */
    boolean onlyTheFile() {
        return fromFile.equals(whole);
    }
}
