package dev.guanxi.customer.bulk.row;

import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.platform.problem.FieldError;

/** A row cannot be taken. */
public final class RowFault extends Exception {

    /** What the file's character set does not know is read as this; better no record than a garbled one. */
    private static final char UNDECODED = '\uFFFD';

    private final transient FieldError error;

    public RowFault(String code, String column, Object value, String detail) {
        super(detail, null, false, false);
        this.error = new FieldError(code, "/" + column, value, detail);
    }

    public RowFault(FieldError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    /** Nothing is known to be wrong with the row, yet it fails whenever it is tried. */
    public static RowFault unwritable() {
        return new RowFault(
                "ROW_UNWRITABLE", "", null, "Nobody expected what is wrong here: send the row with a report of it.");
    }

    static void refuseUndecoded(String column, String text) throws RowFault {
        if (text.indexOf(UNDECODED) >= 0) {
            throw new RowFault(
                    "ENCODING_UNFIT", column, text, "Text in the character set that encoding names, UTF-8 if absent.");
        }
    }

    /** What is recorded once under a reference never changes by an import. */
    public static RowFault referenceTaken(String reference) {
        return new RowFault(
                "REFERENCE_TAKEN",
                "reference",
                reference,
                "The reference stands for something else already, which an import does not change.");
    }

    public static RowFault customerUnknown(String column, ExternalId customer) {
        return new RowFault(
                "CUSTOMER_UNKNOWN",
                column,
                customer.id(),
                "The id of a customer that is registered for system " + customer.system() + ".");
    }

    public static RowFault externalIdTaken(CustomerData data) {
        return new RowFault("EXTERNAL_ID_TAKEN", "externalIds", data.name(), "Ids that belong to one customer only.");
    }

    /** Says nothing that the row says: rejected rows are kept for a while. */
    public static RowFault personErased(String column) {
        return new RowFault("PERSON_ERASED", column, null, "Another customer: this one is a person who was erased.");
    }

    public Rejection rejection(long row) {
        return Rejection.of(row, error);
    }
}
