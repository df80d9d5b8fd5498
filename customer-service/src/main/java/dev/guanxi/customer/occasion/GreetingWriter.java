package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.interaction.Direction;
import dev.guanxi.customer.interaction.InteractionData;
import dev.guanxi.customer.interaction.InteractionKind;
import dev.guanxi.customer.interaction.InteractionRecorder;
import dev.guanxi.customer.occasion.OccasionCalendar.DayKey;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes a greeting with its interaction, in the transaction of the session it is given. */
@Singleton
final class GreetingWriter {

    private static final String POINTER = "/occasion";

    private final Dossiers dossiers;
    private final Contacts contacts;
    private final OccasionDayStore days;
    private final InteractionRecorder interactions;

    GreetingWriter(Dossiers dossiers, Contacts contacts, OccasionDayStore days, InteractionRecorder interactions) {
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.days = days;
        this.interactions = interactions;
    }

    /** What is greeted. */
    private record Greeted(OccasionKind kind, UUID contactId) {}

    Uni<GreetingEntity> insert(
            Mutiny.Session session, Customer customer, GreetingEntity begun, Creation<GreetingData> creation) {
        return settle(session, begun)
                .chain(() -> greeted(session, customer, begun))
                .call(greeted -> refuseWithoutConsent(session, greeted.contactId(), creation.data()))
                .invoke(greeted -> begun.kind = greeted.kind())
                .chain(greeted -> interactions.record(session, customer, creation.as(said(begun, greeted))))
                .invoke(interactionId -> begun.interactionId = interactionId)
                .chain(() -> dossiers.insert(session, begun));
    }

    /** The birthday of a contact that was merged is the survivor's (C7). Which relative is which, nobody knows by then. */
    private Uni<Void> settle(Mutiny.Session session, GreetingEntity begun) {
        return OccasionDay.WHOLE.equals(begun.part)
                ? contacts.idNow(session, begun.sourceId)
                        .invoke(now -> begun.sourceId = now)
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Greeted> greeted(Mutiny.Session session, Customer customer, GreetingEntity begun) {
        OccasionKey key = begun.key();
        if (isFestivalOf(customer, key)) {
            return Uni.createFrom().item(new Greeted(OccasionKind.valueOf(key.part()), null));
        }
        return days.find(session, customer.id(), key).map(found -> {
            if (found == null || !comesRound(found, key)) {
                throw OccasionKey.unknown(POINTER, key.text());
            }
            return new Greeted(found.kind(), found.contactId());
        });
    }

    private static boolean isFestivalOf(Customer customer, OccasionKey key) {
        return customer.id().equals(key.sourceId())
                && OccasionCalendar.festival(key.on())
                        .filter(festival -> festival.name().equals(key.part()))
                        .isPresent();
    }

    private static boolean comesRound(OccasionDay day, OccasionKey key) {
        boolean inYear = day.onlyYear() == null || day.onlyYear() == key.on().getYear();
        return inYear && OccasionCalendar.keys(key.on()).contains(new DayKey(day.calendar(), day.dayKey()));
    }

    private Uni<Void> refuseWithoutConsent(Mutiny.Session session, UUID contactId, GreetingData data) {
        if (contactId == null) {
            return Uni.createFrom().voidItem();
        }
        return contacts.byId(session, List.of(contactId))
                .invoke(found -> refuseWithoutConsent(found.get(contactId), data.channel()))
                .replaceWithVoid();
    }

    private static void refuseWithoutConsent(Contact contact, Consent.Channel channel) {
        GreetingChannels channels = GreetingChannels.of(contact.consents());
        if (!channels.agreed().contains(channel)) {
            String right = channels.whyNone() == null
                    ? "A channel that the contact agreed to: " + channels.agreed() + "."
                    : "The contact agreed to no channel: " + channels.whyNone() + ".";
            throw Refusal.unprocessable("CONSENT_MISSING", "/channel", channel, right);
        }
    }

    private static InteractionData said(GreetingEntity begun, Greeted greeted) {
        return new InteractionData(
                null,
                kind(begun.channel),
                Direction.OUTBOUND,
                begun.greetedAt,
                begun.greetedBy,
                greeted.contactId() == null ? List.of() : List.of(greeted.contactId()),
                "Greeting: " + greeted.kind() + " " + begun.onDay,
                begun.words,
                null,
                null);
    }

    private static InteractionKind kind(Consent.Channel channel) {
        return switch (channel) {
            case PHONE -> InteractionKind.CALL;
            case EMAIL, POST -> InteractionKind.MAIL;
            case SMS, WECHAT -> InteractionKind.MESSAGE;
            case VISIT -> InteractionKind.VISIT;
        };
    }
}
