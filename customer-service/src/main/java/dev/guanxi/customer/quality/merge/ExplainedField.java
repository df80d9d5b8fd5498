package dev.guanxi.customer.quality.merge;

import dev.guanxi.customer.quality.matching.Reasons;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose value of a field the merged customer has, in words. */
@Schema(name = "MergeExplainedField")
public record ExplainedField(
        MergeField field, Object survivor, Object duplicate, Winner winner, MergeReason reason, String text) {

    static List<ExplainedField> of(List<FieldOutcome> fields, Reasons reasons) {
        return fields.stream()
                .map(one -> new ExplainedField(
                        one.field(),
                        one.survivor(),
                        one.duplicate(),
                        one.winner(),
                        one.reason(),
                        reasons.of(one.reason())))
                .toList();
    }
}
