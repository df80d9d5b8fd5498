package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No text about a person is forgotten: the database knows all columns in which one can be written. */
@QuarkusTest
class PersonalColumnsTest extends ServiceTest {

    private static final String TEXTS = """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            join information_schema.columns k on k.table_name = c.table_name and k.column_name = 'customer_id'
            where c.table_schema = 'public' and k.table_schema = 'public'
              and (c.data_type in ('text', 'json', 'jsonb') or c.character_maximum_length >= 200)""";

    /** Erased with the record itself, or by statements of their own. */
    private static final Set<String> ERASED_OTHERWISE = Set.of(
            "contact.name",
            "contact.details",
            "customer_match.name",
            "customer_merge.duplicate_before",
            "customer_merge.survivor_before",
            "exit_case.attempts",
            "gift_receiver.name",
            "gift_receiver.name_key",
            "interaction.survey");

    /** Our own people, codes, figures, or names of campaigns. */
    private static final Set<String> SAY_NOTHING_OF_PEOPLE = Set.of(
            "appraisal.content",
            "customer_gift_policy.kinds",
            "customer_merge.rows_after",
            "data_subject_request.identity_check",
            "data_subject_request.reason",
            "duplicate_suspect.agreements",
            "gift.rules",
            "prospect.campaign",
            "purification_entry.assessment");

    private static final Set<String> EMPLOYEES = Set.of("_by", ".employee", ".giver", ".giver_key", ".owner");

    @Inject
    Transactions transactions;

    @Test
    void everyTextIsErasedOrSaysNothingOfPeople() {
        List<String> texts = Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery(TEXTS, String.class).getResultList()));

        Set<String> unknown = new TreeSet<>(texts);
        FreeText.ALL.forEach(one -> one.columns().forEach(column -> unknown.remove(one.table() + "." + column)));
        unknown.removeAll(ERASED_OTHERWISE);
        unknown.removeAll(SAY_NOTHING_OF_PEOPLE);
        unknown.removeIf(column -> EMPLOYEES.stream().anyMatch(column::endsWith));
        assertThat(texts).isNotEmpty();
        assertThat(unknown).isEmpty();
    }
}
