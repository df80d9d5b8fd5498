package dev.guanxi.visitplanner.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.TextColumns;
import dev.guanxi.visitplanner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text about a person is forgotten: the database knows all columns in which one can be written. */
@QuarkusTest
class PersonalColumnsTest extends ServiceTest {

    private static final Set<String> SEARCHED = ErasureSql.SEARCHED.values().stream()
            .map(Map::values)
            .flatMap(columns -> columns.stream().flatMap(Set::stream))
            .collect(Collectors.toSet());

    /** Erased with the customer itself, of whom alone they tell. */
    private static final Set<String> OF_THE_CUSTOMER =
            Set.of("account.name", "merged_account.content", "merged_rhythm.content");

    /** Codes, and types of events; what is told of visits repeats none of their texts. */
    private static final Set<String> NAME_NOBODY = Set.of("appointment.checklist", "outbox.source", "outbox.type");

    /** Ages of itself (decision 016). */
    private static final Set<String> AGES = Set.of("outbox.payload");

    /** Ours, and who of us asked for something by which key. */
    private static final Set<String> EMPLOYEES = Set.of("_by", ".by_subject", "_manager", ".owner", ".caller");

    @Inject
    Transactions transactions;

    @Test
    void everyTextIsSearchedOrNamesNobody() {
        List<String> texts = Blocking.await(() -> transactions.read(session ->
                session.createNativeQuery(TextColumns.READ, String.class).getResultList()));

        Set<String> unknown = new TreeSet<>(texts);
        Stream.of(SEARCHED, OF_THE_CUSTOMER, NAME_NOBODY, AGES, TextColumns.OF_REQUESTS)
                .forEach(unknown::removeAll);
        unknown.removeIf(column -> EMPLOYEES.stream().anyMatch(column::endsWith));
        assertThat(texts).containsAll(OF_THE_CUSTOMER);
        assertThat(unknown).isEmpty();
    }

    /** What is found is replaced, each column by a statement that names it. */
    @Test
    void whatIsSearchedIsErased() {
        List<String> statements = Stream.of(
                        ErasureSql.ERASE_APPOINTMENTS.stream(),
                        ErasureSql.ERASE_REPORTS.stream(),
                        Stream.of(ErasureSql.ERASE_RHYTHM))
                .flatMap(some -> some)
                .toList();

        assertThat(SEARCHED).isNotEmpty().allSatisfy(column -> {
            String[] names = column.split("\\.");
            assertThat(statements).anySatisfy(sql -> assertThat(sql)
                    .contains("update " + names[0] + " set ", " " + names[1] + " = "));
        });
    }
}
