package dev.guanxi.customer.access;

import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.persistence.Conditions;

/** Lists of records in the order of their ids, the newest first. */
public final class NewestFirst {

    private NewestFirst() {}

    /** Those within reach that come after the cursor; null for the first page. */
    public static Conditions after(Scope scope, Cursor cursor) {
        return new Conditions()
                .and("dealer_id = :dealer", scope.dealerId())
                .and("id < :after", cursor, last -> last.uuid(0));
    }
}
