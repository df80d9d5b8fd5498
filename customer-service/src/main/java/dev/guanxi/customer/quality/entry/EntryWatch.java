package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.profile.Customer;
import dev.guanxi.customer.profile.CustomerData;
import dev.guanxi.customer.profile.RecordWatch;
import dev.guanxi.customer.quality.entry.MatchIndex.Candidate;
import dev.guanxi.customer.quality.matching.Match;
import dev.guanxi.customer.quality.matching.MatchRecord;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.matching.SharedContacts;
import dev.guanxi.customer.quality.matching.Verdict;
import dev.guanxi.platform.http.Languages;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Catches duplicates on entry. */
@Singleton
final class EntryWatch implements RecordWatch {

    private static final String CODE = "DUPLICATE_SUSPECTED";

    /** More would tell nothing more. */
    private static final int MOST_NAMED = 5;

    private final MatchIndex index;
    private final Languages languages;

    EntryWatch(MatchIndex index, Languages languages) {
        this.index = index;
        this.languages = languages;
    }

    private record Suspect(Compared customer, Match match) {}

    @Override
    public Uni<Void> note(Mutiny.Session session, Collection<Customer> written) {
        if (written.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return index.note(
                session,
                written.stream().map(customer -> MatchRow.of(customer.data())).toList());
    }

    @Override
    public Uni<Void> refuseDuplicate(Mutiny.Session session, CustomerData before, CustomerData wanted) {
        MatchRecord record = MatchRow.record(wanted);
        MatchRecord known = before == null ? null : MatchRow.record(before);
        if (!record.hasPlace() || record.equals(known)) {
            return Uni.createFrom().voidItem();
        }
        MatchRow row = MatchRow.of(wanted);
        return index.hold(session, row)
                .chain(() -> index.candidates(session, row))
                .map(found -> before == null ? found : othersThan(before.id(), known, found))
                .map(found -> suspects(record, wanted.dealerId(), found))
                .invoke(suspects -> {
                    if (!suspects.isEmpty()) {
                        throw suspected(suspects);
                    }
                })
                .replaceWithVoid();
    }

    /** Those that the customer comes to be by its change: neither itself, nor whom it seemed to be before. */
    private static List<Candidate> othersThan(UUID id, MatchRecord known, List<Candidate> candidates) {
        return candidates.stream()
                .filter(one -> !one.customer().id().equals(id))
                .filter(one -> Match.of(known, one.customer().record()).verdict() != Verdict.SAME)
                .toList();
    }

    /** Keys are hashed with their owner; what another owner's happens to share with them is not told all the same. */
    private static List<Suspect> suspects(MatchRecord record, UUID dealerId, List<Candidate> candidates) {
        boolean telling = candidates.stream().filter(Candidate::reached).count() <= SharedContacts.MOST_CUSTOMERS;
        return candidates.stream()
                .filter(one -> Objects.equals(one.customer().dealerId(), dealerId))
                .map(one -> suspect(record, one.customer(), telling && one.reached()))
                .filter(one -> one.match().verdict() == Verdict.SAME)
                .sorted(Comparator.comparing(one -> -one.match().bits()))
                .limit(MOST_NAMED)
                .toList();
    }

    private static Suspect suspect(MatchRecord record, Compared customer, boolean reached) {
        return new Suspect(
                customer, Match.of(record, customer.record(), reached ? SharedContacts.PHONE : SharedContacts.NONE));
    }

    private Refusal suspected(List<Suspect> suspects) {
        Reasons reasons = Reasons.in(languages.ofRequest());
        List<SuspectedCustomer> told = suspects.stream()
                .map(one -> SuspectedCustomer.of(one.customer(), one.match(), reasons))
                .toList();
        return DuplicateRefusals.suspected(CODE, told, one -> one.error(CODE));
    }
}
