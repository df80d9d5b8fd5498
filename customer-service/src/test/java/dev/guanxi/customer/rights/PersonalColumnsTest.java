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

    /** Of the tables that say whose customer's a row is, and of those that refer to one of them. */
    private static final String TEXTS = """
            with owned as (
              select distinct cast(table_name as text) as name from information_schema.columns
              where table_schema = 'public' and column_name = 'customer_id'),
            among as (
              select name from owned
              union select cast(cast(conrelid as regclass) as text) from pg_constraint
              where contype = 'f' and cast(cast(confrelid as regclass) as text) in (select name from owned))
            select c.table_name || '.' || c.column_name from information_schema.columns c
            where c.table_schema = 'public' and c.table_name in (select name from among)
              and (c.data_type in ('text', 'json', 'jsonb') or c.character_maximum_length >= 200)""";

    /** Erased with the record itself, or by statements of their own. */
    private static final Set<String> ERASED_OTHERWISE = Set.of(
            "contact.name",
            "contact.details",
            "contact_family_member.name",
            "customer_match.name",
            "customer_merge.duplicate_before",
            "customer_merge.survivor_before",
            "customer_merge_row.content",
            "data_subject_receipt.document",
            "exit_case.attempts",
            "gift_receiver.name",
            "gift_receiver.name_key",
            "interaction.survey",
            "purchase_line.configuration",
            "purchase_line.description");

    /** Our own people, codes, figures, or names of campaigns. */
    private static final Set<String> SAY_NOTHING_OF_PEOPLE = Set.of(
            "appraisal.content",
            "customer_gift_policy.kinds",
            "customer_merge.rows_after",
            "data_subject_request.identity_check",
            "data_subject_request.reason",
            "duplicate_suspect.agreements",
            "gift.rules",
            "gift_audit_entry.actor",
            "gift_audit_entry.content",
            "prospect.campaign",
            "purification_entry.assessment");

    /** Stays as it was sealed (decision 016). */
    private static final Set<String> SEALED = Set.of("gift_audit_entry.reason");

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
        unknown.removeAll(SEALED);
        unknown.removeIf(column -> EMPLOYEES.stream().anyMatch(column::endsWith));
        assertThat(texts).isNotEmpty();
        assertThat(unknown).isEmpty();
    }
}
