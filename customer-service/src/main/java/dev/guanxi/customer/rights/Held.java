package dev.guanxi.customer.rights;

import dev.guanxi.platform.persistence.RowDocuments.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is held of people in one table: how a person is told of it, and how it is made to say nothing about the person. What
 * is told and what is erased follows from one list of these, so that neither forgets what the other knows.
 *
 * <p>In the SQL :customer is the customer that the person is or whose contact it is, :contact the contact, or nobody;
 * :mention finds the texts that are about the person, :named those that name it, once the :others' longer names are masked.
 */
sealed interface Held permits FreeText, HeldRows {

    /** In the order in which it is erased: what says who is meant goes last. */
    List<Held> ALL = Stream.of(FreeText.ALL, NamedRows.ALL, Copies.ALL, OwnRows.ALL)
            .<Held>flatMap(List::stream)
            .toList();

    /** How the rows are called in the document of a person. */
    String name();

    String table();

    /** The rows that are told, as a query; empty if the person has none, or if they repeat others that are told. */
    Optional<String> told(Person person);

    /** The statement, for all rows, by which they say nothing any more; empty if they never say who is meant. */
    Optional<String> erased(Person person);

    /** The document of a person. */
    static List<Part> parts(Person person) {
        return ALL.stream()
                .flatMap(held -> held.told(person).map(sql -> new Part(held.name(), sql)).stream())
                .toList();
    }

    /** How a person is erased. */
    static List<String> erasure(Person person) {
        return ALL.stream().flatMap(held -> held.erased(person).stream()).toList();
    }
}
