package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.entry.ComparedContact;
import dev.guanxi.customer.quality.matching.Evidence;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.customer.quality.review.Suspect.Side;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two contacts of one customer that may be one person.
 *
 * @param score the probability that they are one, in percent
 */
@Schema(name = "ContactDuplicateSuspect", examples = """
                {"score":97,
                 "contact":{"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","version":1,"name":"Chen Jing"},
                 "other":{"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a02","version":2,"name":"Ms. Jing Chen"},
                 "evidence":[{"field":"name","agreement":"NAME_EQUAL","bits":11.0,"text":"the same name"},
                             {"field":"phones","agreement":"LINE_EQUAL","bits":1.0,
                              "text":"the same line, which colleagues may share"}]}""")
public record ContactSuspect(
        int score,
        @NotNull Side contact,
        @NotNull Side other,
        @NotNull List<Evidence> evidence) {

    static ContactSuspect of(ContactPairs.Pair pair, Reasons reasons) {
        return new ContactSuspect(
                pair.match().score(),
                side(pair.contact()),
                side(pair.other()),
                Evidence.ofContacts(pair.match().agreements(), reasons));
    }

    private static Side side(ComparedContact contact) {
        return new Side(contact.id(), contact.version(), contact.name());
    }
}
