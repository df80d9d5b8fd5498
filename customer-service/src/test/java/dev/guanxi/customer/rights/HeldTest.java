package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person is told of all that its erasure changes (C17). */
class HeldTest {

    private static final Pattern CHANGED = Pattern.compile("^\\s*(?:update|delete from)\\s+(\\w+)");

    static Stream<Person> people() {
        UUID customer = UUID.randomUUID();
        return Stream.of(new Person(customer, null), new Person(customer, UUID.randomUUID()));
    }

    private static Set<String> copies() {
        return Copies.ALL.stream().map(HeldRows::table).collect(Collectors.toSet());
    }

    private static Set<String> told(Person person) {
        return Held.ALL.stream()
                .filter(held -> held.told(person).isPresent())
                .map(Held::table)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("people")
    void whatIsErasedIsTold(Person person) {
        Set<String> changed = new TreeSet<>();
        for (String sql : Held.erasure(person)) {
            Matcher table = CHANGED.matcher(sql);
            assertThat(table.find()).as(sql).isTrue();
            changed.add(table.group(1));
        }

        changed.removeAll(copies());
        if (!person.isCustomer()) {
            /* Only of a customer something is kept there; of a contact there is that it was made. */
            changed.removeAll(Set.of("customer_merge", "import_effect"));
        }
        assertThat(changed).isNotEmpty().isSubsetOf(told(person));
    }

    @ParameterizedTest
    @MethodSource("people")
    void noPartOfTheDocumentTakesThePlaceOfAnother(Person person) {
        assertThat(Held.parts(person)).extracting(part -> part.name()).doesNotHaveDuplicates();
    }

    /** Which rows were whose after a merge is our bookkeeping. */
    @ParameterizedTest
    @MethodSource("people")
    void bookkeepingIsNotTold(Person person) {
        assertThat(Held.parts(person))
                .filteredOn(part -> part.sql().contains("_merge t where"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.sql()).doesNotContain("t.*", "rows_after"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void eachStatementIsOfTheTableThatItStandsFor(Person person) {
        assertThat(Held.ALL).allSatisfy(held -> held.erased(person)
                .ifPresent(sql -> assertThat(sql).contains(" " + held.table() + " ")));
    }
}
