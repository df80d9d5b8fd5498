package dev.guanxi.customer.quality.merge;

import static dev.guanxi.customer.profile.CustomerState.ACTUAL;
import static dev.guanxi.customer.profile.CustomerState.POTENTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.customer.profile.Address;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.CustomerKind;
import dev.guanxi.customer.profile.CustomerState;
import dev.guanxi.customer.profile.ExternalId;
import dev.guanxi.customer.profile.Origin;
import dev.guanxi.customer.profile.Position;
import dev.guanxi.customer.profile.Prospect;
import dev.guanxi.customer.profile.ProspectScope;
import dev.guanxi.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergePlanTest {

    private static final Address HANGZHOU = new Address("199 Wensan Road", "Hangzhou", null, null, "CN", null, null);
    private static final Prospect PROSPECT = new Prospect(ProspectScope.INDIVIDUAL, "Acme", false);
    private static final UUID DEALER = UUID.randomUUID();

    private static CustomerData customer(
            String name, CustomerState state, UUID dealer, List<ExternalId> ids, Address address, Prospect prospect) {
        return new CustomerData(
                UUID.randomUUID(),
                name,
                CustomerKind.ORGANISATION,
                Origin.EXTERNAL,
                Position.FINAL,
                state,
                dealer,
                ids,
                address,
                prospect,
                null);
    }

    private static CustomerData named(String name, CustomerState state) {
        return customer(name, state, null, List.of(), null, null);
    }

    private static FieldOutcome of(MergePlan plan, MergeField field) {
        return plan.fields().get(field.ordinal());
    }

    @Test
    void theSurvivorKeepsWhatItHasAndGetsWhatItLacks() {
        CustomerData survivor = named("Acme PC", ACTUAL);
        CustomerData duplicate = customer("ACME", ACTUAL, null, List.of(), HANGZHOU, null);

        MergePlan plan = MergePlan.of(survivor, duplicate, Map.of());

        assertThat(plan.merged().id()).isEqualTo(survivor.id());
        assertThat(plan.merged().name()).isEqualTo("Acme PC");
        assertThat(plan.merged().address()).isEqualTo(HANGZHOU);
        assertThat(of(plan, MergeField.NAME).reason()).isEqualTo(MergeReason.KEPT);
        assertThat(of(plan, MergeField.ADDRESS).reason()).isEqualTo(MergeReason.FILLED);
        assertThat(of(plan, MergeField.KIND).reason()).isEqualTo(MergeReason.EQUAL);
    }

    @Test
    void whatIsChosenWins() {
        MergePlan plan = MergePlan.of(
                named("Acme PC", ACTUAL), named("ACME", ACTUAL), Map.of(MergeField.NAME, Winner.DUPLICATE));

        assertThat(plan.merged().name()).isEqualTo("ACME");
        assertThat(of(plan, MergeField.NAME).reason()).isEqualTo(MergeReason.CHOSEN);
    }

    @Test
    void anEmptyValueCanBeChosen() {
        CustomerData survivor = customer("Acme", ACTUAL, null, List.of(), HANGZHOU, null);

        MergePlan plan = MergePlan.of(survivor, named("Acme", ACTUAL), Map.of(MergeField.ADDRESS, Winner.DUPLICATE));

        assertThat(plan.merged().address()).isNull();
    }

    @Test
    void whoHasBoughtIsActualAndNoProspect() {
        CustomerData survivor = customer("Acme", POTENTIAL, null, List.of(), null, PROSPECT);

        MergePlan plan = MergePlan.of(survivor, named("Acme", ACTUAL), Map.of());

        assertThat(plan.merged().state()).isEqualTo(ACTUAL);
        assertThat(plan.merged().prospect()).isNull();
        assertThat(of(plan, MergeField.STATE).reason()).isEqualTo(MergeReason.BOUGHT);
        plan.merged().check();
    }

    @Test
    void aBuyerIsNotMadePotential() {
        assertThatThrownBy(() -> MergePlan.of(
                        named("A", ACTUAL), named("A", POTENTIAL), Map.of(MergeField.STATE, Winner.DUPLICATE)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MERGE_CHOICE_INVALID"));
    }

    @Test
    void externalIdsOfBothStay() {
        ExternalId pos = new ExternalId("pos", "1");
        ExternalId erp = new ExternalId("erp", "2");

        MergePlan plan = MergePlan.of(
                customer("A", ACTUAL, null, List.of(pos), null, null),
                customer("A", ACTUAL, null, List.of(erp), null, null),
                Map.of());

        assertThat(plan.merged().externalIds()).containsExactly(pos, erp);
    }

    @Test
    void theyAreRefusedWhereTheyWouldBeTooMany() {
        List<ExternalId> many = IntStream.range(0, 20)
                .mapToObj(i -> new ExternalId("pos", "" + i))
                .toList();

        refused(
                "MERGE_TOO_MANY_IDS",
                customer("A", ACTUAL, null, many, null, null),
                customer("A", ACTUAL, null, List.of(new ExternalId("erp", "1")), null, null));
    }

    @Test
    void whatIsNotOneCustomerIsRefused() {
        CustomerData ours = named("A", ACTUAL);

        refused("MERGE_WITH_ITSELF", ours, ours);
        refused("MERGE_DEALERS_DIFFER", ours, customer("A", ACTUAL, DEALER, List.of(), null, null));
    }

    private static void refused(String code, CustomerData survivor, CustomerData duplicate) {
        assertThatThrownBy(() -> MergePlan.of(survivor, duplicate, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
