package dev.guanxi.customer.quality.merge.contact;

import dev.guanxi.customer.quality.matching.Reasons;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose value of a field the merged contact has, in words. */
@Schema(name = "ContactMergeExplainedField")
public record ExplainedContactField(
        ContactField field,
        Object survivor,
        Object duplicate,
        ContactWinner winner,
        ContactMergeReason reason,
        String text) {

    static List<ExplainedContactField> of(List<ContactOutcome> fields, Reasons reasons) {
        return fields.stream()
                .map(one -> new ExplainedContactField(
                        one.field(),
                        one.survivor(),
                        one.duplicate(),
                        one.winner(),
                        one.reason(),
                        reasons.of(one.reason())))
                .toList();
    }
}
