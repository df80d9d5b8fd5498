package dev.guanxi.segmentation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.TextColumns;
import dev.guanxi.segmentation.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text about a person is forgotten: the database knows all columns in which one can be written. */
@QuarkusTest
class PersonalColumnsTest extends ServiceTest {

    /** Read for the names of contacts. */
    private static final Set<String> SEARCHED = NotedHoldings.ALL.stream()
            .flatMap(one -> one.texts().stream().map(text -> one.table() + "." + column(text)))
            .collect(Collectors.toSet());

    /** Erased with the customer itself, of whom alone they tell. */
    private static final Set<String> OF_THE_CUSTOMER =
            Set.of("account.city", "account.name", "account.region", "merged_account.content");

    /** Codes, figures, product lines and names of campaigns. */
    private static final Set<String> NAME_NOBODY = Set.of(
            "appointment_fact.state",
            "club_membership_fact.state",
            "discount_fact.product_line",
            "exit_case_fact.reason",
            "exit_case_fact.state",
            "gift_fact.kind",
            "interaction_fact.complaint_state",
            "interaction_fact.direction",
            "interaction_fact.kind",
            "outbox.source",
            "outbox.type",
            "points_fact.kind",
            "prospect_fact.campaign",
            "prospect_fact.source",
            "purchase_line_fact.product_line",
            "satisfaction_measure.role",
            "tier_assignment.evidence",
            "tier_assignment.points",
            "tier_input.evidence",
            "visit_fact.outcome");

    /** Of our work: models, rules, runs of the machine; and of walk-in shoppers, whom nobody knows by name. */
    private static final Set<String> NOT_OF_CUSTOMERS = Set.of(
            "cost_rates",
            "segment",
            "segment_fill",
            "segment_rule",
            "segment_use",
            "shopper_model",
            "shopper_outcome_correction",
            "shopper_session",
            "tier_entitlement",
            "tier_model",
            "tier_run",
            "value_fit",
            "value_snapshot");

    /** Ages of itself (decision 016). */
    private static final Set<String> AGES = Set.of("outbox.payload");

    /** Ours, and who of us asked for something by which key. */
    private static final Set<String> EMPLOYEES = Set.of("_by", "_manager", ".employee", ".giver", ".owner", ".caller");

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
        unknown.removeIf(column -> NOT_OF_CUSTOMERS.contains(column.substring(0, column.indexOf('.'))));
        assertThat(texts).containsAll(SEARCHED).containsAll(OF_THE_CUSTOMER);
        assertThat(unknown).isEmpty();
    }

    /** What is found is replaced, each column by a statement that names it. */
    @Test
    void whatIsSearchedIsErased() {
        assertThat(NotedHoldings.ALL)
                .allSatisfy(one -> assertThat(one.texts()).isNotEmpty().allSatisfy(text -> assertThat(one.erase())
                        .contains("update " + one.table(), " " + column(text) + " = ")));
    }

    /** A column by the name of its member in documents. */
    private static String column(String member) {
        return member.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
