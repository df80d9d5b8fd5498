package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.ContactData;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge of two contacts would come to; nothing has changed.
 *
 * @param version of the surviving contact now, which the merge must name
 * @param duplicateVersion of the other now
 * @param merged the surviving contact as it would be
 * @param fields whose value it would have, and why
 * @param moves how many records that name the duplicate would name the survivor, or be one with a record of its own
 */
@Schema(examples = """
                {"version":1,"duplicateVersion":2,
                 "merged":{"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","name":"Chen Jing","title":"Purchasing director",
                   "emails":["chen@acme.example"]},
                 "fields":[{"field":"TITLE","duplicate":"Purchasing director","winner":"DUPLICATE","reason":"FILLED",
                   "text":"only the duplicate has it"}],
                 "moves":[{"table":"interaction","rows":11,"joined":1}]}""")
public record ContactMergePreview(
        @Schema(description = "Of the contact in the path now: the merge names it as version.")
        long version,

        @Schema(description = "Of the duplicate now: the merge names it as duplicateVersion.")
        long duplicateVersion,

        @Schema(description = "The survivor as it would be.") @NotNull ContactData merged,

        @Schema(description = "Whose value each field would have, and why.") @NotNull List<ContactMergeExplainedField> fields,

        @Schema(description = "Records that name the duplicate, by kind; kinds without any are left out.") @NotNull List<ContactMergeRowCount> moves) {}
