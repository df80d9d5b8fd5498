package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.profile.CustomerData;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge would come to; nothing has changed.
 *
 * @param version of the surviving customer now, which the merge must name
 * @param duplicateVersion of the other now
 * @param merged the surviving customer as it would be
 * @param fields whose value it would have, and why
 * @param moves how many rows of the duplicate would become the survivor's, by table
 */
@Schema(examples = """
                {"version":3,"duplicateVersion":1,
                 "merged":{"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Acme PC","kind":"ORGANISATION",
                   "origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",
                   "externalIds":[{"system":"pos","id":"17850"},{"system":"erp","id":"A-1"}],"phone":"+8657188880000"},
                 "fields":[{"field":"PHONE","duplicate":"+86 571 8888 0000","winner":"DUPLICATE","reason":"FILLED",
                   "text":"only the duplicate has it"}],
                 "moves":[{"table":"purchase","rows":12}]}""")
public record MergePreview(
        long version, long duplicateVersion, CustomerData merged, List<ExplainedField> fields, List<RowCount> moves) {

    /** How many rows of a customer a table has. */
    @Schema(name = "MergeRowCount")
    public record RowCount(String table, long rows) {}
}
