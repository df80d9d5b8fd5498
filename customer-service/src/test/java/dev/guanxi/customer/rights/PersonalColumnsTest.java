package dev.guanxi.customer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.TextColumns;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No text about a person is forgotten: the database knows all columns in which one can be written. */
@QuarkusTest
class PersonalColumnsTest extends ServiceTest {

    /** Erased with the record itself, or by statements of their own. */
    private static final Set<String> ERASED_OTHERWISE = Set.of(
            "contact.department",
            "contact.details",
            "contact.name",
            "contact.title",
            "customer.city",
            "customer.name",
            "customer.prospect_target",
            "customer.region",
            "customer.street",
            "customer_external_id.external_id",
            "contact_family_member.name",
            "contact_merge.duplicate_before",
            "contact_merge.survivor_before",
            "contact_merge_row.content",
            "customer_match.name",
            "customer_merge.duplicate_before",
            "customer_merge.survivor_before",
            "customer_merge_row.content",
            "data_subject_receipt.document",
            "exit_case.attempts",
            "gift_receiver.name",
            "gift_receiver.name_key",
            "handover.reason",
            "import_effect.before",
            "gift_audit_reason.reason",
            "interaction.survey",
            "outbox.payload",
            "purchase_line.configuration",
            "purchase_line.description");

    /** Our own people, codes, figures, or names of campaigns. */
    private static final Set<String> SAY_NOTHING_OF_PEOPLE = Set.of(
            "appraisal.content",
            "contact_merge.rows_after",
            "contact_reference.reference",
            "customer_gift_policy.kinds",
            "customer_merge.rows_after",
            "data_subject_request.identity_check",
            "data_subject_request.reason",
            "duplicate_suspect.agreements",
            "exit_case.competitor",
            "exit_total.competitor",
            "gift.rules",
            "gift_audit_entry.actor",
            "gift_audit_entry.content",
            "opportunity.competitor",
            "opportunity.product",
            "opportunity.reference",
            "opportunity.region",
            "outbox.source",
            "outbox.type",
            "prospect.campaign",
            "purchase.reference",
            "purchase_return.reference",
            "purification_entry.assessment");

    /** Of our work: other companies, products, models, runs of the machine. */
    private static final Set<String> NOT_OF_CUSTOMERS = Set.of(
            "branch",
            "dealer",
            "duplicate_scan",
            "exchange_rate",
            "exit_scan",
            "gift_house_policy",
            "ideal_profile",
            "pipeline_total",
            "product",
            "purification",
            "purification_weights",
            "relationship_model");

    /** Ages of itself (decision 016). */
    private static final Set<String> AGES =
            Set.of("idempotent_request", "import", "import_rejection", "import_trial", "import_undo_exception");

    /** Stays as it was sealed (decision 016). */
    private static final Set<String> SEALED = Set.of("gift_audit_entry.reason");

    private static final Set<String> EMPLOYEES =
            Set.of("_by", "_manager", ".employee", ".giver", ".giver_key", ".owner");

    @Inject
    Transactions transactions;

    @Test
    void everyTextIsErasedOrSaysNothingOfPeople() {
        List<String> texts = Blocking.await(() -> transactions.read(session ->
                session.createNativeQuery(TextColumns.READ, String.class).getResultList()));

        Set<String> unknown = new TreeSet<>(texts);
        FreeText.ALL.forEach(one -> one.columns().forEach(column -> unknown.remove(one.table() + "." + column)));
        unknown.removeAll(ERASED_OTHERWISE);
        unknown.removeAll(SAY_NOTHING_OF_PEOPLE);
        unknown.removeAll(SEALED);
        unknown.removeIf(column -> EMPLOYEES.stream().anyMatch(column::endsWith));
        unknown.removeIf(column -> NOT_OF_CUSTOMERS.contains(table(column)) || AGES.contains(table(column)));
        assertThat(texts).isNotEmpty();
        assertThat(unknown).isEmpty();
    }

    /** What is erased by a statement of its own is in the list of what is told and erased. */
    @Test
    void whatIsErasedOtherwiseIsHeldOrACopy() {
        Set<String> tables = Held.ALL.stream().map(Held::table).collect(Collectors.toSet());

        assertThat(ERASED_OTHERWISE)
                .filteredOn(column -> !table(column).equals("customer_match"))
                .allSatisfy(column -> assertThat(tables).contains(table(column)));
    }

    /** Written by triggers on deals, and by scans, which pass erased people by. */
    private static final Set<String> NOT_WRITTEN_BY_PEOPLE = Set.of("opportunity_stage", "duplicate_suspect");

    private static final String REFUSED = """
            select c.relname || coalesce('.' || a.attname, '')
            from pg_trigger t join pg_class c on c.oid = t.tgrelid
            left join pg_attribute a on a.attrelid = c.oid and a.attnum = any (t.tgattr)
            where cast(cast(t.tgfoid as regproc) as text) in (
              'refuse_rows_of_erased_customers', 'refuse_texts_of_erased_customers')""";

    /** Whoever writes a text of a customer who was erased is refused. */
    @Test
    void noTextIsWrittenOfAnErasedCustomer() {
        List<String> refused = Blocking.await(() -> transactions.read(
                session -> session.createNativeQuery(REFUSED, String.class).getResultList()));

        assertThat(FreeText.ALL)
                .filteredOn(one -> !NOT_WRITTEN_BY_PEOPLE.contains(one.table()))
                .allSatisfy(one -> {
                    assertThat(refused).contains(one.table());
                    assertThat(refused)
                            .containsAll(one.columns().stream()
                                    .map(column -> one.table() + "." + column)
                                    .toList());
                });
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
