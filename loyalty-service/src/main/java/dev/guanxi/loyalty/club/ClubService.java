package dev.guanxi.loyalty.club;

import dev.guanxi.loyalty.backfill.Backfill;
import dev.guanxi.loyalty.backfill.Backfills;
import dev.guanxi.loyalty.backfill.RulesLock;
import dev.guanxi.loyalty.backfill.Subject;
import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.creation.CreationRequest;
import dev.guanxi.platform.creation.Creations;
import dev.guanxi.platform.creation.Made;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Founds clubs and tells who is in them; each public method is one transaction. */
@Singleton
public final class ClubService {

    private final Transactions transactions;
    private final ClubStore clubs;
    private final Programs programs;
    private final Backfills backfills;
    private final RulesLock rulesLock;
    private final Creations creations;
    private final Aliases aliases;
    private final Clock clock;

    ClubService(
            Transactions transactions,
            ClubStore clubs,
            Programs programs,
            Backfills backfills,
            RulesLock rulesLock,
            Creations creations,
            Aliases aliases,
            Clock clock) {
        this.transactions = transactions;
        this.clubs = clubs;
        this.programs = programs;
        this.backfills = backfills;
        this.rulesLock = rulesLock;
        this.creations = creations;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** Founds a club; a repeat with the same id or key answers with the club of the first time. */
    public Uni<Made<Club>> found(String caller, String idempotencyKey, ClubData data) {
        data.check();
        CreationRequest request = new CreationRequest("found-club", "club", caller, idempotencyKey, data.id(), data);
        return transactions.write(session -> rulesLock
                .exclusive(session)
                .chain(() -> creations.once(
                        session,
                        request,
                        id -> session.find(ClubEntity.class, id),
                        found -> idempotencyKey != null || isAsked(found, data),
                        id -> insert(session, id, data)))
                .chain(made -> shown(session, made.value()).map(club -> new Made<>(club, made.created()))));
    }

    private Uni<ClubEntity> insert(Mutiny.Session session, UUID id, ClubData data) {
        ClubEntity club = ClubEntity.founded(id, data, Terms.now(clock));
        return requireProgram(session, data.programId())
                .chain(() -> session.persist(club))
                .chain(session::flush)
                .chain(() -> backfills.start(session, id, Subject.CLUB))
                .replaceWith(club);
    }

    private Uni<Void> requireProgram(Mutiny.Session session, UUID programId) {
        return programId == null
                ? Uni.createFrom().voidItem()
                : programs.plan(session, programId)
                        .onFailure(Refusal.class)
                        .transform(unknown -> Refusal.unprocessable(
                                "PROGRAM_UNKNOWN", "/programId", programId, "The id of a program that is set up."))
                        .replaceWithVoid();
    }

    private static boolean isAsked(ClubEntity found, ClubData data) {
        return found.name.equals(data.name())
                && Objects.equals(found.programId, data.programId())
                && found.threshold.compareTo(data.threshold()) == 0
                && found.currency.equals(data.currency())
                && found.collectFrom.equals(data.from())
                && Objects.equals(found.collectTo, data.to());
    }

    public Uni<Club> get(UUID id) {
        return transactions.read(session -> clubs.find(session, id).chain(club -> shown(session, club)));
    }

    public Uni<Page<Club>> list(Cursor after, int limit) {
        return transactions.read(session -> clubs.list(session, after, limit).chain(found -> backfills
                .of(session, found.stream().map(club -> club.id).toList())
                .map(states -> page(found, states, limit))));
    }

    private static Page<Club> page(List<ClubEntity> found, Map<UUID, Backfill> states, int limit) {
        List<Club> shown =
                found.stream().map(club -> Club.of(club, states.get(club.id))).toList();
        return Page.of(shown, limit, last -> Cursor.of(last.id()));
    }

    /** Members or quasi-members, the highest amount first. */
    public Uni<Page<ClubMember>> members(UUID id, ClubState state, Cursor after, int limit) {
        return transactions.read(session -> clubs.find(session, id)
                .chain(club -> clubs.byAmount(session, id, state, after, limit).map(found -> Page.of(
                                found, limit, last -> Cursor.of(last.amount().toPlainString(), last.customerId()))
                        .map(row -> ClubMember.listed(row, club.rule())))));
    }

    /** A customer in a club, with all states so far. */
    public Uni<ClubMember> member(UUID id, UUID customer) {
        return transactions.read(
                session -> clubs.find(session, id).chain(club -> clubs.membership(session, id, customer)
                        .onItem()
                        .ifNull()
                        .switchTo(() -> aliases.requireOwn(session, customer).map(own -> {
                            throw Refusal.unknown(
                                    "MEMBER_UNKNOWN", "Customer " + own + " has not collected in club " + id + ".");
                        }))
                        .map(row -> ClubMember.whole(row, club.rule()))));
    }

    public Uni<ClubTotals> totals(UUID id) {
        return transactions.read(session -> clubs.find(session, id)
                .chain(club -> backfills.of(session, List.of(id)).chain(states -> clubs.sums(session, id)
                        .map(sums -> ClubTotals.of(club, states.get(id), sums)))));
    }

    private Uni<Club> shown(Mutiny.Session session, ClubEntity club) {
        return backfills.of(session, List.of(club.id)).map(states -> Club.of(club, states.get(club.id)));
    }
}
