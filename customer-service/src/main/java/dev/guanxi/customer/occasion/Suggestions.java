package dev.guanxi.customer.occasion;

import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.gift.GiftAdvice;
import dev.guanxi.customer.occasion.OccasionSubjects.Account;
import dev.guanxi.customer.occasion.OccasionSubjects.Greeted;
import dev.guanxi.customer.occasion.UpcomingOccasion.NoChannel;
import dev.guanxi.customer.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts into words what is suggested for an occasion. */
final class Suggestions {

    private final Texts texts;
    private final boolean spaced;

    Suggestions(Locale language) {
        this.texts = Texts.of(Suggestions.class, language);
        this.spaced = !language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** @param advice null where nobody is named who could receive anything */
    UpcomingOccasion of(UpcomingDay day, OccasionSubjects known, GiftAdvice advice) {
        Account account = known.accounts().get(day.customerId());
        Contact contact = known.contact(day);
        FamilyMember family = known.family(day);
        GreetingChannels channels = contact == null ? GreetingChannels.ALL : GreetingChannels.of(contact.consents());
        return new UpcomingOccasion(
                day.key().text(),
                day.kind(),
                day.on(),
                day.times(),
                account.id(),
                account.name(),
                day.contactId(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.decisionPart(),
                family,
                known.titles().get(day.sourceId()),
                account.manager(),
                account.level(),
                greeting(day, account, contact, family),
                channels.agreed(),
                noChannel(channels, contact),
                new UpcomingOccasion.Gift(gift(advice), advice),
                done(known.greetings().get(day.key())));
    }

    private String greeting(UpcomingDay day, Account account, Contact contact, FamilyMember family) {
        String name = contact == null ? account.name() : contact.name();
        List<String> values = List.of(name, family == null ? "" : relative(family));
        return GreetingRule.texts(day.kind(), contact == null ? null : contact.decisionPart(), account.level()).stream()
                .map(key -> texts.get(key, values))
                .collect(Collectors.joining(spaced ? " " : ""));
    }

    private String relative(FamilyMember family) {
        String relation = texts.get("relation." + family.relation());
        return family.name() == null ? relation : texts.get("relative", List.of(relation, family.name()));
    }

    /** Null where a channel is left. */
    private NoChannel noChannel(GreetingChannels channels, Contact contact) {
        NoChannelReason reason = channels.whyNone();
        if (reason == null) {
            return null;
        }
        String refused = channels.refused().stream()
                .map(channel -> texts.get("channel." + channel))
                .collect(Collectors.joining(spaced ? ", " : "、"));
        return new NoChannel(
                reason, channels.refused(), texts.get("noChannel." + reason, List.of(contact.name(), refused)));
    }

    private String gift(GiftAdvice advice) {
        if (advice == null) {
            return texts.get("gift.NOBODY");
        }
        if (advice.kind() == null) {
            return texts.get("gift.CARD");
        }
        List<String> values =
                List.of(texts.get("kind." + advice.kind()), advice.upTo().toPlainString(), advice.currency());
        return texts.get("gift." + advice.verdict(), values);
    }

    private static UpcomingOccasion.Done done(Greeted greeted) {
        return greeted == null
                ? null
                : new UpcomingOccasion.Done(
                        greeted.greetingId(), greeted.at(), greeted.by(), Consent.Channel.valueOf(greeted.channel()));
    }
}
