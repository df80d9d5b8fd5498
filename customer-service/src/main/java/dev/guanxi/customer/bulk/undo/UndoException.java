package dev.guanxi.customer.bulk.undo;

import dev.guanxi.customer.bulk.effect.ImportEffect;
import dev.guanxi.customer.bulk.effect.RecordKind;
import dev.guanxi.customer.profile.Kept;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record that an undo left as it is, and why.
 *
 * @param row number of the row that made or first changed it
 */
@Schema(examples = """
                {"row":17,"kind":"PURCHASE","recordId":"01930d6e-7a11-7f02-8c11-90ab12cd34ef","code":"PURCHASE_RETURNED",
                 "detail":"Something of it came back: withdraw that return first."}""")
public record UndoException(long row, RecordKind kind, UUID recordId, String code, String detail) {

    static UndoException of(ImportEffect effect, Kept kept) {
        return new UndoException(effect.row(), effect.kind(), effect.recordId(), kept.code(), kept.detail());
    }
}
