package dev.guanxi.loyalty.ledger;

import dev.guanxi.loyalty.program.Programs;
import dev.guanxi.loyalty.terms.Terms;
import dev.guanxi.platform.alias.Aliases;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What members have; reads only. */
@Singleton
public final class MemberService {

    private final Transactions transactions;
    private final Programs programs;
    private final MemberQueries members;
    private final ClaimCheck claims;
    private final Aliases aliases;
    private final Clock clock;

    MemberService(
            Transactions transactions,
            Programs programs,
            MemberQueries members,
            ClaimCheck claims,
            Aliases aliases,
            Clock clock) {
        this.transactions = transactions;
        this.programs = programs;
        this.members = members;
        this.claims = claims;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** The members of a program, the highest balance first. */
    public Uni<Page<MemberSummary>> list(UUID program, Cursor after, int limit) {
        return transactions.read(session -> programs.plan(session, program)
                .chain(() -> members.byBalance(session, program, after, limit))
                .chain(found -> summaries(session, program, found, limit)));
    }

    private Uni<Page<MemberSummary>> summaries(Mutiny.Session session, UUID program, List<Balance> found, int limit) {
        Page<Balance> page = Page.of(found, limit, last -> Cursor.of(last.balance(), last.customerId()));
        List<UUID> customers = page.items().stream().map(Balance::customerId).toList();
        return claims.claiming(session, program, customers, clock.instant())
                .map(claiming -> page.map(booked -> MemberSummary.of(booked, claiming.contains(booked.customerId()))));
    }

    /** A member's points at a moment; now if {@code asOf} is null. */
    public Uni<Member> get(UUID program, UUID customer, Instant asOf) {
        Instant moment = asOf == null ? Terms.now(clock) : asOf;
        return transactions.read(session -> figures(session, program, customer)
                .chain(figures -> members.sums(session, program, customer, moment)
                        .chain(sums -> members.expiring(session, program, customer, moment)
                                .chain(expiring -> claims.claiming(session, program, Set.of(customer), moment)
                                        .map(claiming -> Member.of(
                                                program,
                                                customer,
                                                moment,
                                                sums,
                                                claiming.contains(customer),
                                                expiring,
                                                figures))))));
    }

    /** A member's entries in the order of effect. */
    public Uni<Page<LedgerLine>> ledger(UUID program, UUID customer, Cursor after, int limit) {
        return transactions
                .read(session -> figures(session, program, customer)
                        .chain(() -> members.ledger(session, program, customer, after, limit)))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.effectiveAt(), last.id())));
    }

    private Uni<Member.Figures> figures(Mutiny.Session session, UUID program, UUID customer) {
        return programs.plan(session, program)
                .chain(() -> members.figures(session, program, customer))
                .onItem()
                .ifNull()
                .switchTo(() -> aliases.requireOwn(session, customer).map(own -> {
                    throw Refusal.unknown(
                            "MEMBER_UNKNOWN", "Customer " + own + " has not collected in program " + program + ".");
                }));
    }
}
