package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.gift.GiftAdvice;
import dev.guanxi.customer.gift.GiftAdvisor;
import dev.guanxi.customer.gift.GiftAdvisor.Question;
import dev.guanxi.customer.gift.actor.Actor;
import dev.guanxi.customer.profile.CustomerReach;
import dev.guanxi.customer.profile.NamedCustomers;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The occasions that come up, each with suggestions. */
@Singleton
public final class UpcomingService {

    private static final int NEAR = 7;

    private final Transactions transactions;
    private final CustomerReach reach;
    private final NamedCustomers named;
    private final UpcomingReader reader;
    private final OccasionSubjectReader subjects;
    private final GiftAdvisor gifts;
    private final Clock clock;

    UpcomingService(
            Transactions transactions,
            CustomerReach reach,
            NamedCustomers named,
            UpcomingReader reader,
            OccasionSubjectReader subjects,
            GiftAdvisor gifts,
            Clock clock) {
        this.transactions = transactions;
        this.reach = reach;
        this.named = named;
        this.reader = reader;
        this.subjects = subjects;
        this.gifts = gifts;
        this.clock = clock;
    }

    /** Occasions within reach, the first day first. */
    public Uni<Page<UpcomingOccasion>> list(Actor actor, UpcomingFilter filter, Cursor after, int limit) {
        List<LocalDate> days = filter.days(LocalDate.now(clock.withZone(filter.zone())));
        String giver = filter.managerId == null ? actor.subject() : filter.managerId;
        return transactions.read(session -> requireCustomer(session, actor, filter)
                .chain(() -> nearestFirst(session, actor, filter, days, after, limit))
                .map(found -> Page.of(found, limit, UpcomingStart::after))
                .chain(page -> suggested(session, actor, giver, page)));
    }

    /** Where many come up, the first days fill a page; the others need not be looked at. */
    private Uni<List<UpcomingDay>> nearestFirst(
            Mutiny.Session session, Actor actor, UpcomingFilter filter, List<LocalDate> days, Cursor after, int limit) {
        List<LocalDate> near = days.subList(0, Math.min(days.size(), NEAR));
        List<LocalDate> far = days.subList(near.size(), days.size());
        return reader.list(session, actor.scope(), filter, near, after, limit).chain(found -> {
            int missing = limit - found.size();
            return far.isEmpty() || missing < 0
                    ? Uni.createFrom().item(found)
                    : reader.list(session, actor.scope(), filter, far, after, missing)
                            .map(more ->
                                    Stream.concat(found.stream(), more.stream()).toList());
        });
    }

    private Uni<Void> requireCustomer(Mutiny.Session session, Actor actor, UpcomingFilter filter) {
        return filter.customerId == null
                ? Uni.createFrom().voidItem()
                : named.settle(session, actor.scope(), filter.customerId, id -> filter.customerId = id)
                        .chain(() -> reach.require(session, actor.scope(), filter.customerId))
                        .replaceWithVoid();
    }

    private Uni<Page<UpcomingOccasion>> suggested(
            Mutiny.Session session, Actor actor, String giver, Page<UpcomingDay> page) {
        Suggestions suggestions = new Suggestions(actor.language());
        return subjects.of(session, page.items())
                .chain(known -> gifts.advise(session, actor, giver, questions(page.items(), known))
                        .map(advice -> page.map(day -> suggestions.of(day, known, advice(advice, day, known)))));
    }

    private static Set<Question> questions(List<UpcomingDay> days, OccasionSubjects known) {
        return days.stream()
                .map(day -> question(day, known))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Null where nobody is named who could receive anything. */
    private static Question question(UpcomingDay day, OccasionSubjects known) {
        Contact contact = known.contact(day);
        return contact == null ? null : new Question(day.customerId(), contact.id(), contact.name(), day.on());
    }

    private static GiftAdvice advice(Map<Question, GiftAdvice> advice, UpcomingDay day, OccasionSubjects known) {
        Question question = question(day, known);
        return question == null ? null : advice.get(question);
    }
}
