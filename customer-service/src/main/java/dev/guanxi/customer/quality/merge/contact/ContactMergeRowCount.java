package dev.guanxi.customer.quality.merge.contact;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many records of a kind name a contact that is merged.
 *
 * @param table what the records are called, as in previews of merges of customers
 * @param rows how many would name the survivor
 * @param joined how many the survivor has as well, so that they would be one with its own
 */
public record ContactMergeRowCount(
        @Schema(
                description =
                        "What the records are called: interaction, party, occasion, greeting, receiver (of gifts),"
                                + " reference (of another system), data_subject_request, merge (an earlier one).")
        @NotNull String table,

        @Schema(description = "How many would name the survivor instead.")
        long rows,

        @Schema(
                description =
                        "How many more the survivor has as well: they become one with its own, as an interaction in"
                                + " which both took part.")
        long joined) {

    boolean isAny() {
        return rows > 0 || joined > 0;
    }
}
