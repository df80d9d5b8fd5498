package dev.guanxi.customer.gift.rule;

import static dev.guanxi.customer.gift.rule.GivenRules.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every gift under every policy. */
class GiftRulePropertyTest {

    private static Arbitrary<BigDecimal> amounts(int most) {
        return Arbitraries.integers().between(0, most * 100).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    private static Arbitrary<Set<GiftKind>> kinds() {
        return Arbitraries.of(GiftKind.class).set();
    }

    @Provide
    Arbitrary<HouseRules> houses() {
        Arbitrary<OfficialRules> officials =
                Combinators.combine(kinds(), amounts(50), amounts(50)).as(OfficialRules::new);
        return Combinators.combine(
                        kinds(),
                        amounts(50),
                        amounts(50),
                        amounts(50),
                        amounts(100),
                        amounts(100),
                        amounts(100),
                        officials)
                .as(HouseRules::new);
    }

    @Provide
    Arbitrary<CustomerRules> customers() {
        return Combinators.combine(
                        kinds(),
                        Arbitraries.of(true, false),
                        amounts(50).injectNull(0.3),
                        amounts(100).injectNull(0.3))
                .as(CustomerRules::new);
    }

    /** A gift on its way: who gives how much of what to whom. */
    record Wish(int giver, int company, int receiver, GiftKind kind, BigDecimal value, boolean official) {}

    @Provide
    Arbitrary<List<Wish>> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(GiftKind.class),
                        amounts(40),
                        Arbitraries.of(true, false))
                .as(Wish::new)
                .list()
                .ofMaxSize(40);
    }

    private static GiftFacts facts(Wish wish, HouseRules house, CustomerRules customer, Spent spent) {
        return new GiftFacts(wish.kind(), wish.value(), wish.official(), false, house, customer, spent);
    }

    private static BigDecimal sum(Map<String, BigDecimal> sums, String key) {
        return sums.getOrDefault(key, BigDecimal.ZERO);
    }

    @Property
    void noLimitIsEverExceededWhateverTheOrder(
            @ForAll("houses") HouseRules house,
            @ForAll("customers") CustomerRules customer,
            @ForAll("wishes") List<Wish> wishes) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Wish wish : wishes) {
            String receiver = "receiver " + wish.company() + " " + wish.receiver();
            List<String> takenFrom = List.of(receiver, "company " + wish.company(), "giver " + wish.giver());
            Spent spent =
                    new Spent(sum(sums, takenFrom.get(0)), sum(sums, takenFrom.get(1)), sum(sums, takenFrom.get(2)));
            if (Evaluation.of(facts(wish, house, customer, spent)).verdict() != Verdict.DENIED) {
                takenFrom.forEach(one -> sums.merge(one, wish.value(), BigDecimal::add));
            }
        }

        sums.forEach((who, total) -> assertThat(total).as(who).isLessThanOrEqualTo(limit(who, house, customer)));
    }

    private static BigDecimal limit(String who, HouseRules house, CustomerRules customer) {
        if (who.startsWith("company")) {
            return house.perCompany();
        }
        if (who.startsWith("giver")) {
            return house.perGiver();
        }
        return customer.capPerPerson() == null
                ? house.perReceiver()
                : house.perReceiver().min(customer.capPerPerson());
    }

    @Property
    void officialsNeverGetMoreThanTheirOwnLimit(
            @ForAll("houses") HouseRules house, @ForAll("wishes") List<Wish> wishes) {
        BigDecimal total = BigDecimal.ZERO;
        for (Wish wish : wishes) {
            GiftFacts facts = new GiftFacts(
                    wish.kind(),
                    wish.value(),
                    true,
                    false,
                    house,
                    CustomerRules.NONE,
                    new Spent(total, BigDecimal.ZERO, BigDecimal.ZERO));
            Verdict verdict = Evaluation.of(facts).verdict();
            assertThat(verdict).isNotEqualTo(Verdict.ALLOWED);
            total = verdict == Verdict.DENIED ? total : total.add(wish.value());
        }

        assertThat(total).isLessThanOrEqualTo(house.officials().perReceiver().max(BigDecimal.ZERO));
    }

    @Property
    void aStricterPolicyNeverLetsMoreThrough(
            @ForAll("houses") HouseRules house,
            @ForAll("customers") CustomerRules customer,
            @ForAll("wishes") List<Wish> wishes,
            @ForAll("houses") HouseRules other,
            @ForAll("customers") CustomerRules another) {
        Spent spent = new Spent(money(20), money(30), money(40));
        for (Wish wish : wishes) {
            Verdict before = Evaluation.of(facts(wish, house, customer, spent)).verdict();
            Verdict after = Evaluation.of(facts(wish, both(house, other), both(customer, another), spent))
                    .verdict();

            assertThat(after).isGreaterThanOrEqualTo(before);
        }
    }

    /** As strict as either, so never milder than one of them. */
    private static HouseRules both(HouseRules one, HouseRules other) {
        return new HouseRules(
                both(one.kinds(), other.kinds()),
                one.capPerItem().min(other.capPerItem()),
                one.approvalAbove().min(other.approvalAbove()),
                one.managerApprovesUpTo().min(other.managerApprovesUpTo()),
                one.perReceiver().min(other.perReceiver()),
                one.perCompany().min(other.perCompany()),
                one.perGiver().min(other.perGiver()),
                new OfficialRules(
                        both(one.officials().kinds(), other.officials().kinds()),
                        one.officials().capPerItem().min(other.officials().capPerItem()),
                        one.officials().perReceiver().min(other.officials().perReceiver())));
    }

    private static CustomerRules both(CustomerRules one, CustomerRules other) {
        return new CustomerRules(
                both(one.kinds(), other.kinds()),
                one.businessMeals() && other.businessMeals(),
                both(one.capPerItem(), other.capPerItem()),
                both(one.capPerPerson(), other.capPerPerson()));
    }

    private static Set<GiftKind> both(Set<GiftKind> one, Set<GiftKind> other) {
        Set<GiftKind> both = new TreeSet<>(one);
        both.retainAll(other);
        return both.isEmpty() ? EnumSet.noneOf(GiftKind.class) : both;
    }

    private static BigDecimal both(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }

    /** So that no handover takes place on less authority than the gift needs by then. */
    @Property
    void anApprovalIsEnoughForWhatItsGiverMayApproveAndNothingElse(
            @ForAll("houses") HouseRules house,
            @ForAll("wishes") List<Wish> wishes,
            @ForAll boolean compliance,
            @ForAll("subjects") String decider) {
        Approval approval = compliance ? Approval.COMPLIANCE : Approval.MANAGER;
        for (Wish wish : wishes) {
            boolean mayApprove = ApprovalAuthority.objection(
                            house, wish.value(), wish.official(), new Involved(List.of()), decider, compliance)
                    .isEmpty();
            boolean aboveManagers = ApprovalAuthority.isAboveManagers(house, wish.value(), wish.official());

            assertThat(approval.covers(Verdict.NEEDS_APPROVAL, aboveManagers)).isEqualTo(mayApprove);
            assertThat(Approval.NONE.covers(Verdict.NEEDS_APPROVAL, aboveManagers))
                    .isFalse();
        }
    }

    @Property
    void nobodyApprovesTheirOwnHoweverTheyAreSpelt(
            @ForAll("houses") HouseRules house,
            @ForAll("subjects") String giver,
            @ForAll("subjects") String asker,
            @ForAll Spelling spelling,
            @ForAll boolean compliance) {
        Involved involved = new Involved(List.of(giver, asker));

        assertThat(involved.people()).allSatisfy(one -> assertThat(ApprovalAuthority.objection(
                        house, BigDecimal.ONE, false, involved, spelling.of(one), compliance))
                .contains(ApprovalAuthority.Objection.OWN));
    }

    @Provide
    Arbitrary<String> subjects() {
        return Spelling.subjects();
    }

    @Property
    void evaluatingChangesNothing(
            @ForAll("houses") HouseRules house,
            @ForAll("customers") CustomerRules customer,
            @ForAll("wishes") List<Wish> wishes) {
        for (Wish wish : wishes) {
            GiftFacts facts = facts(wish, house, customer, Spent.NOTHING);
            Evaluation first = Evaluation.of(facts);

            assertThat(Evaluation.of(facts)).isEqualTo(first);
            assertThat(facts).isEqualTo(facts(wish, house, customer, Spent.NOTHING));
        }
    }
}
