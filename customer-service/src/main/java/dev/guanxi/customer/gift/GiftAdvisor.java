package dev.guanxi.customer.gift;

import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.gift.allowance.Allowances;
import dev.guanxi.customer.gift.allowance.SpentInYears;
import dev.guanxi.customer.gift.policy.HousePolicies;
import dev.guanxi.customer.gift.policy.HousePolicyHistory;
import dev.guanxi.customer.gift.policy.PoliciesInForce;
import dev.guanxi.customer.gift.policy.PoliciesInForce.CustomerDay;
import dev.guanxi.customer.gift.rate.ExchangeRates;
import dev.guanxi.customer.gift.receiver.Receiver;
import dev.guanxi.customer.gift.receiver.ReceiverData;
import dev.guanxi.customer.gift.receiver.Receivers;
import dev.guanxi.customer.gift.receiver.Receivers.Wanted;
import dev.guanxi.customer.gift.rule.CustomerRules;
import dev.guanxi.customer.gift.rule.GiftFacts;
import dev.guanxi.customer.gift.rule.GiftKind;
import dev.guanxi.customer.gift.rule.GiftRoom;
import dev.guanxi.customer.gift.solicitation.Escalations;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells what many people may be given, with as many statements as for one. Changes and holds nothing. */
@Singleton
public final class GiftAdvisor {

    private final HousePolicies housePolicies;
    private final PoliciesInForce customerPolicies;
    private final ExchangeRates rates;
    private final Receivers receivers;
    private final Escalations escalations;
    private final Allowances allowances;

    GiftAdvisor(
            HousePolicies housePolicies,
            PoliciesInForce customerPolicies,
            ExchangeRates rates,
            Receivers receivers,
            Escalations escalations,
            Allowances allowances) {
        this.housePolicies = housePolicies;
        this.customerPolicies = customerPolicies;
        this.rates = rates;
        this.receivers = receivers;
        this.escalations = escalations;
        this.allowances = allowances;
    }

    /** Somebody who might be given something by the giver on a day. */
    public record Question(UUID customerId, UUID contactId, String name, LocalDate day) {

        private Wanted wanted() {
            return new Wanted(customerId, new ReceiverData(name, contactId, false));
        }
    }

    /**
     * What may be given, by question.
     *
     * @param giver subject of who would give
     */
    public Uni<Map<Question, GiftAdvice>> advise(
            Mutiny.Session session, Actor actor, String giver, Set<Question> questions) {
        if (questions.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return gather(session, actor, giver, questions).map(known -> questions.stream()
                .collect(Collectors.toMap(Function.identity(), one -> advice(known, one, actor.language()))));
    }

    private GiftAdvice advice(Known known, Question question, Locale language) {
        GiftRoom room = GiftRoom.of(known.facts(question));
        String currency = rates.limitsCurrency();
        List<GiftEvaluation.Rule> rules = room.findings().stream()
                .map(finding -> GiftEvaluation.rule(finding, currency, language))
                .toList();
        return new GiftAdvice(room.kind(), room.verdict(), room.upTo(), currency, rules);
    }

    private Uni<Known> gather(Mutiny.Session session, Actor actor, String giver, Set<Question> questions) {
        Known known = new Known();
        Set<UUID> customers = questions.stream().map(Question::customerId).collect(Collectors.toSet());
        Set<LocalDate> days = questions.stream().map(Question::day).collect(Collectors.toSet());
        Set<CustomerDay> customerDays = questions.stream()
                .map(one -> new CustomerDay(one.customerId(), one.day()))
                .collect(Collectors.toSet());
        return receivers
                .findAll(session, questions.stream().map(Question::wanted).collect(Collectors.toSet()))
                .invoke(found -> known.receivers = found)
                .chain(() -> housePolicies.history(session, days))
                .invoke(found -> known.house = found)
                .chain(() -> customerPolicies.inForce(session, customerDays))
                .invoke(found -> known.customers = found)
                .chain(() -> escalations.undecidedAmong(session, known.receiverIds()))
                .invoke(found -> known.escalated = found)
                .chain(() -> allowances.spentInYears(
                        session, customers, actor.scope().owner(), giver, days))
                .invoke(found -> known.spent = found)
                .replaceWith(known);
    }

    /** What has been read. */
    private static final class Known {
        private Map<Wanted, Receiver> receivers;
        private HousePolicyHistory house;
        private Map<CustomerDay, CustomerRules> customers;
        private Set<UUID> escalated;
        private SpentInYears spent;

        Set<UUID> receiverIds() {
            return receivers.values().stream()
                    .map(Receiver::id)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        GiftFacts facts(Question question) {
            Receiver receiver = receivers.get(question.wanted());
            UUID customer = question.customerId();
            return new GiftFacts(
                    GiftKind.GOODS,
                    BigDecimal.ZERO,
                    receiver.publicOfficial(),
                    receiver.id() != null && escalated.contains(receiver.id()),
                    house.on(question.day()),
                    customers.getOrDefault(new CustomerDay(customer, question.day()), CustomerRules.NONE),
                    spent.of(question.day().getYear(), customer, receiver.id()));
        }
    }
}
