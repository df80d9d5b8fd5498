package dev.guanxi.segmentation.segment;

import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.segmentation.segment.RuleReader.Read;
import dev.guanxi.segmentation.segment.membership.FactSheetReader;
import dev.guanxi.segmentation.segment.membership.MembershipReader;
import dev.guanxi.segmentation.segment.membership.Workers;
import dev.guanxi.segmentation.segment.rule.FactSheet;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

    /** What came out, and the names of some members. */
    record Previewed(Read read, Estimate estimate, List<UUID> members, Map<UUID, String> names) {}

    Uni<Previewed> preview(Author author, String rule) {
        return transactions.read(session -> rules.read(session, rule, author.confidential(), null)
                .chain(read -> customers.customers(session).chain(all -> customers
                        .some(session, 100.0 * MOST / Math.max(1, all))
                        .chain(some -> members(session, read, some, clock.instant())
                                .chain(found ->
                                        shown(session, read, Estimate.of(all, some.size(), found.size()), found))))));
    }

    private Uni<Previewed> shown(Mutiny.Session session, Read read, Estimate estimate, List<UUID> found) {
        List<UUID> first = List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
        return customers.names(session, first).map(names -> new Previewed(read, estimate, first, names));
    }

    private Uni<List<UUID>> members(Mutiny.Session session, Read read, List<UUID> some, Instant now) {
        Uni<List<UUID>> members = Uni.createFrom().item(new ArrayList<>());
        for (int from = 0; from < some.size(); from += AT_ONCE) {
            List<UUID> part = some.subList(from, Math.min(from + AT_ONCE, some.size()));
            members = members.chain(found -> matching(session, read, part, now).map(more -> {
                found.addAll(more);
                return found;
            }));
        }
        return members;
    }

    private Uni<List<UUID>> matching(Mutiny.Session session, Read read, List<UUID> part, Instant now) {
        return facts.read(session, part, read.rule().groups()).chain(raw -> codes(session, read, part)
                .chain(codes -> Workers.compute(() -> raw.sheets().stream()
                        .filter(sheet ->
                                read.rule().holds(sheet, codes.getOrDefault(sheet.customerId(), Set.of()), now))
                        .map(FactSheet::customerId)
                        .toList())));
    }

    /** Only a rule that asks for other segments needs to know who is in them. */
    private Uni<Map<UUID, Set<String>>> codes(Mutiny.Session session, Read read, List<UUID> part) {
        return read.rule().references().isEmpty()
                ? Uni.createFrom().item(Map.of())
                : memberships.codes(session, read.active(), part);
    }
}
