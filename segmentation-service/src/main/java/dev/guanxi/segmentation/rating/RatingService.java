package dev.guanxi.segmentation.rating;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import dev.guanxi.segmentation.account.AccountNews;
import dev.guanxi.segmentation.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Managers' ratings of accounts; each public method is one transaction. */
@ApplicationScoped
class RatingService {

    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountNews news;
    private final RatingRepository ratings;
    private final RatingValidity validity;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    RatingService(
            Transactions transactions,
            Accounts accounts,
            AccountNews news,
            RatingRepository ratings,
            RatingValidity validity,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.news = news;
        this.ratings = ratings;
        this.validity = validity;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /**
     * A rating with what holds of it at a time.
     *
     * @param staleFrom by the tier model as it is now
     */
    record Found(Rating rating, Instant staleFrom, boolean stale) {

        private static Found of(Rating rating, Duration validity, Instant at) {
            Instant staleFrom = rating.staleFrom(validity);
            return new Found(rating, staleFrom, !staleFrom.isAfter(at));
        }
    }

    /** A rating and whether this request recorded it. */
    record Written(Found found, boolean created) {}

    /** Records a rating; a repeat with the same id or key answers with the rating of the first time. */
    Uni<Written> rate(String caller, String key, UUID customer, NewRating asked) {
        Instant now = now();
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions.write(session -> accounts.hold(session, customer)
                .chain(() -> news.note(session, List.of(customer)))
                .chain(() ->
                        idempotencyKeys.claim(session, "rate-account", caller, key, List.of(customer, asked), newId))
                .map(id -> asked.by(caller, customer, id, now))
                .invoke(RatingService::refuseEmptyPeriod)
                .chain(rating -> ratings.insert(session, rating).chain(created -> ratings.find(session, rating.id())
                        .invoke(found -> refuseOther(asked, rating, found, created))
                        .chain(found -> seenAt(session, found, now).map(seen -> new Written(seen, created))))));
    }

    /** @throws Refusal where there is no such rating of that account */
    Uni<Found> get(UUID customer, UUID id) {
        return transactions.read(session -> ratings.find(session, customer, id)
                .onItem()
                .ifNull()
                .failWith(
                        () -> Refusal.unknown("RATING_UNKNOWN", "Customer " + customer + " has no rating " + id + "."))
                .chain(found -> seenAt(session, found, now())));
    }

    /** All that were ever recorded, the latest first. */
    Uni<Page<Found>> history(UUID customer, Cursor after, int limit) {
        return transactions.read(session -> accounts.nameOf(session, customer)
                .chain(() -> ratings.list(session, customer, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.validFrom(), last.id())))
                .chain(page -> validity.ratingValidity(session)
                        .map(duration -> page.map(rating -> Found.of(rating, duration, now())))));
    }

    /** The one of each subject that counts at that time (null: now), or was the last to. */
    Uni<List<Found>> current(UUID customer, Instant asOf) {
        Instant at = asOf == null ? now() : asOf;
        return transactions.read(session -> accounts.nameOf(session, customer)
                .chain(() -> ratings.current(session, customer, at))
                .chain(found -> validity.ratingValidity(session).map(duration -> found.stream()
                        .map(rating -> Found.of(rating, duration, at))
                        .toList())));
    }

    private Uni<Found> seenAt(Mutiny.Session session, Rating rating, Instant at) {
        return validity.ratingValidity(session).map(duration -> Found.of(rating, duration, at));
    }

    private static void refuseEmptyPeriod(Rating rating) {
        if (rating.validUntil() != null && !rating.validUntil().isAfter(rating.validFrom())) {
            throw Refusal.unprocessable(
                    "RATING_PERIOD_EMPTY",
                    "/validUntil",
                    rating.validUntil(),
                    "A time after validFrom, which is " + rating.validFrom() + ".");
        }
    }

    /** Without a client's id only its key led to what is there, and that asked for the same already. */
    private static void refuseOther(NewRating asked, Rating wanted, Rating found, boolean created) {
        if (!created && asked.id() != null && !found.saysTheSame(wanted)) {
            throw Refusal.idTaken("rating", wanted.id());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
