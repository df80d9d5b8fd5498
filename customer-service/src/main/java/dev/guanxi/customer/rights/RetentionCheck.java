package dev.guanxi.customer.rights;

import dev.guanxi.platform.problem.FieldError;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Finds what must be kept of a person. */
@Singleton
final class RetentionCheck {

    private final PersonReader persons;
    private final Retention retention;
    private final Clock clock;

    RetentionCheck(PersonReader persons, RightsSettings settings, Clock clock) {
        this.persons = persons;
        this.retention = new Retention(settings.keepInvoices(), settings.keepGiftLedger());
        this.clock = clock;
    }

    /** Refuses, naming the rules, an erasure that shall leave nothing where something must be kept. */
    Uni<Void> refuseFull(Mutiny.Session session, DataSubjectRequestEntity request) {
        return request.extent != ErasureExtent.FULL
                ? Uni.createFrom().voidItem()
                : kept(session, request.person()).invoke(RetentionCheck::refuse).replaceWithVoid();
    }

    /** The rules that keep something. */
    private Uni<List<Retention.Kept>> kept(Mutiny.Session session, Person person) {
        return persons.trade(session, person).chain(trade -> persons.gifts(session, person)
                .map(gifts -> retention.on(LocalDate.now(clock), trade, gifts)));
    }

    /** How many records stay under the id that says nothing by itself. */
    Uni<Long> retained(Mutiny.Session session, Person person) {
        return persons.trade(session, person)
                .chain(trade -> persons.gifts(session, person).map(gifts -> trade.records() + gifts.records()));
    }

    private static void refuse(List<Retention.Kept> kept) {
        if (!kept.isEmpty()) {
            FieldError[] errors = kept.stream().map(RetentionCheck::error).toArray(FieldError[]::new);
            throw Refusal.conflict(
                    "RETENTION_REQUIRED",
                    "Not everything may be deleted yet: "
                            + kept.stream().map(one -> one.rule().name()).collect(Collectors.joining(", "))
                            + ". Ask for PSEUDONYMISE.",
                    errors);
        }
    }

    private static FieldError error(Retention.Kept kept) {
        return new FieldError(
                "RETENTION_REQUIRED",
                "/extent",
                kept.rule(),
                kept.rule() + " keeps " + kept.records() + " records until " + kept.until() + ".");
    }
}
