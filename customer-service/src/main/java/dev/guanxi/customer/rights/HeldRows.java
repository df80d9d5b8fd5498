package dev.guanxi.customer.rights;

import java.util.Optional;

/**
 * Rows that are told whole and erased by a statement of their own.
 *
 * @param ofContact those of a contact, as a query; null if there are none
 * @param ofCustomer those of a customer who is a person, as a query; null if they are told elsewhere
 * @param erase a statement in which %1$s is whether the person is the customer; null if they never say who is meant
 */
record HeldRows(String name, String table, String ofContact, String ofCustomer, String erase) implements Held {

    /** Ids of the person who is a customer: its own and those of the records that were merged into it. */
    static final String IDS = "(select cast(:customer as uuid) union select duplicate_id from customer_merge"
            + " where customer_id = :customer and undone_at is null)";

    /** Contacts that are the person. */
    static final String CONTACTS =
            "(select t.id from contact t where t.customer_id = :customer and (t.id = :contact or %1$s))";

    /** The same with the ids of contacts that were merged into them. */
    static final String CONTACT_IDS = "(select t.id from contact t where t.customer_id = :customer"
            + " and (t.id = :contact or %1$s) union select m.duplicate_id from contact_merge m"
            + " join contact t on t.id = m.contact_id"
            + " where m.undone_at is null and t.customer_id = :customer and (t.id = :contact or %1$s))";

    /** Rows that are the person's if the condition holds, or null. */
    static HeldRows where(String name, String table, String ofContact, String ofCustomer, String erase) {
        return new HeldRows(name, table, select(table, ofContact), select(table, ofCustomer), erase);
    }

    private static String select(String table, String condition) {
        return condition == null ? null : "select t.* from " + table + " t where " + condition;
    }

    @Override
    public Optional<String> told(Person person) {
        return Optional.ofNullable(person.isCustomer() ? ofCustomer : ofContact);
    }

    @Override
    public Optional<String> erased(Person person) {
        return Optional.ofNullable(erase).map(sql -> sql.formatted(person.isCustomer()));
    }
}
