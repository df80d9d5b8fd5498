package dev.guanxi.customer.interaction;

import dev.guanxi.customer.contact.Contacts;
import dev.guanxi.customer.dossier.Creation;
import dev.guanxi.customer.dossier.Dossiers;
import dev.guanxi.customer.party.SatisfactionData;
import dev.guanxi.customer.party.SatisfactionSource;
import dev.guanxi.customer.party.Satisfactions;
import dev.guanxi.customer.profile.Customer;
import dev.guanxi.platform.event.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes an interaction with its event and what a survey measured, in the transaction of the session it is given. */
@Singleton
final class InteractionWriter {

    private final Dossiers dossiers;
    private final Contacts contacts;
    private final Satisfactions satisfactions;
    private final Outbox outbox;

    InteractionWriter(Dossiers dossiers, Contacts contacts, Satisfactions satisfactions, Outbox outbox) {
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.satisfactions = satisfactions;
        this.outbox = outbox;
    }

    Uni<InteractionEntity> insert(
            Mutiny.Session session, Customer customer, InteractionEntity begun, Creation<InteractionData> creation) {
        return requireContacts(session, customer, begun.data())
                .chain(() -> dossiers.insert(session, begun))
                .call(() -> measured(session, customer, begun, creation))
                .call(() -> publish(session, customer, begun));
    }

    /** With the contacts as they are kept now: one may have been merged since the caller read it (C7). */
    Uni<InteractionData> settled(Mutiny.Session session, InteractionData data) {
        return contacts.idsNow(session, data.contactIds())
                .map(now ->
                        data.withContacts(data.contactIds().stream().map(now).toList()));
    }

    private Uni<Void> requireContacts(Mutiny.Session session, Customer customer, InteractionData data) {
        List<UUID> ids = data.contactIds();
        return contacts.require(
                session,
                customer.id(),
                IntStream.range(0, ids.size())
                        .mapToObj(i -> new Contacts.Named(ids.get(i), "/contactIds/" + i))
                        .toList());
    }

    private Uni<Void> measured(
            Mutiny.Session session, Customer customer, InteractionEntity survey, Creation<InteractionData> creation) {
        if (survey.survey == null) {
            return Uni.createFrom().voidItem();
        }
        List<Creation<SatisfactionData>> measured = survey.survey.satisfactions().stream()
                .map(said -> satisfaction(survey, said))
                .map(data -> new Creation<>(creation.scope(), creation.caller(), null, customer.id(), data))
                .toList();
        return satisfactions.recordAll(session, customer, measured, "/survey/satisfactions");
    }

    private static SatisfactionData satisfaction(InteractionEntity survey, Survey.PartyScore said) {
        return new SatisfactionData(
                null, said.partyId(), said.score(), survey.happenedAt, SatisfactionSource.SURVEY, survey.id(), null);
    }

    Uni<InteractionEntity> change(
            Mutiny.Session session, Customer customer, InteractionEntity found, InteractionData wanted) {
        long before = found.version();
        found.data().checkChangeTo(wanted);
        return requireContacts(session, customer, wanted)
                .chain(() -> dossiers.change(session, found, wanted))
                .call(changed -> changed.version() == before
                        ? Uni.createFrom().voidItem()
                        : publish(session, customer, changed));
    }

    private Uni<Void> publish(Mutiny.Session session, Customer customer, InteractionEntity interaction) {
        return outbox.append(session, InteractionEvents.recorded(customer, interaction.toInteraction()));
    }
}
