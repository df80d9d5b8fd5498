package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.quality.merge.MergePreview.RowCount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a merge of two contacts would come to; nothing has changed.
 *
 * @param version of the surviving contact now, which the merge must name
 * @param duplicateVersion of the other now
 * @param merged the surviving contact as it would be
 * @param fields whose value it would have, and why
 * @param moves how many rows that name the duplicate would name the survivor, by table
 */
@Schema(examples = """
                {"version":1,"duplicateVersion":2,
                 "merged":{"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","name":"Chen Jing","title":"Purchasing director",
                   "emails":["chen@acme.example"]},
                 "fields":[{"field":"TITLE","duplicate":"Purchasing director","winner":"DUPLICATE","reason":"FILLED",
                   "text":"only the duplicate has it"}],
                 "moves":[{"table":"interaction_contact","rows":12}]}""")
public record ContactMergePreview(
        long version,
        long duplicateVersion,
        ContactData merged,
        List<ExplainedContactField> fields,
        List<RowCount> moves) {}
