package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.persistence.Workers;
import dev.guanxi.segmentation.segment.RuleReader.Read;
import dev.guanxi.segmentation.segment.membership.FactSheetReader;
import dev.guanxi.segmentation.segment.membership.MembershipReader;
import dev.guanxi.segmentation.value.ValueBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tries rules on customers before they are kept. */
@ApplicationScoped
class PreviewService {

    /** Up to so many customers are all asked; of more about so many, by chance. */
    private static final int MOST = 20_000;

    private static final int AT_ONCE = 2_000;
    private static final int SHOWN = 20;

    private final Transactions transactions;
    private final RuleReader rules;
    private final PreviewRepository customers;
    private final FactSheetReader facts;
    private final MembershipReader memberships;
    private final Clock clock;

    PreviewService(
            Transactions transactions,
            RuleReader rules,
            PreviewRepository customers,
            FactSheetReader facts,
            MembershipReader memberships,
            Clock clock) {
        this.transactions = transactions;
        this.rules = rules;
        this.customers = customers;
        this.facts = facts;
        this.memberships = memberships;
        this.clock = clock;
    }

    /**
     * What came out, and the names of some members.
     *
     * @param undecided customers among those asked of whom the rule says nothing
     */
    record Previewed(Read read, Estimate estimate, long undecided, List<UUID> members, Map<UUID, String> names) {}

    Uni<Previewed> preview(Author author, String rule) {
        return transactions.read(session -> rules.read(session, rule, author.confidential(), null)
                .chain(read -> customers.customers(session).chain(all -> customers
                        .some(session, 100.0 * MOST / Math.max(1, all))
                        .chain(some -> tried(session, read, some))
                        .chain(tried -> shown(session, read, all, tried)))));
    }

    private Uni<Previewed> shown(Mutiny.Session session, Read read, long all, Trial tried) {
        List<UUID> found = tried.members();
        Estimate estimate = Estimate.of(all, tried.asked(), found.size());
        List<UUID> first = List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
        return customers
                .names(session, first)
                .map(names -> new Previewed(read, estimate, tried.undecided(), first, names));
    }

    private Uni<Trial> tried(Mutiny.Session session, Read read, List<UUID> some) {
        Trial trial = new Trial(read.rule(), clock.instant());
        return facts.presentBasis(session, read.rule().groups()).chain(basis -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (int from = 0; from < some.size(); from += AT_ONCE) {
                List<UUID> part = some.subList(from, Math.min(from + AT_ONCE, some.size()));
                all = all.chain(() -> ask(session, read, trial, part, basis));
            }
            return all.replaceWith(trial);
        });
    }

    private Uni<Void> ask(Mutiny.Session session, Read read, Trial trial, List<UUID> part, ValueBasis basis) {
        return facts.read(session, part, read.rule().groups(), basis).chain(raw -> codes(session, read, part)
                .chain(codes -> Workers.compute(() -> {
                    raw.sheets().forEach(sheet -> trial.ask(sheet, codes.getOrDefault(sheet.customerId(), Set.of())));
                    return null;
                })));
    }

    /** Only a rule that asks for other segments needs to know who is in them. */
    private Uni<Map<UUID, Set<String>>> codes(Mutiny.Session session, Read read, List<UUID> part) {
        return read.rule().references().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : memberships.codes(session, read.active(), part);
    }
}
