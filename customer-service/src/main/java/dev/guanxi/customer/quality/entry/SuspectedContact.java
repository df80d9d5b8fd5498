package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.quality.matching.ContactMatch;
import dev.guanxi.customer.quality.matching.Evidence;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.platform.problem.FieldError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact that seems to be the one that is about to be added to its customer.
 *
 * @param score the probability that they are one, in percent
 * @param evidence what each field says for or against that
 */
@Schema(description = "A contact that seems to be the one that is about to be added to its customer.", examples = """
                {"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","name":"Chen Jing","score":94,
                 "evidence":[{"field":"name","agreement":"NAME_EQUAL","bits":11.0,"text":"the same name"}]}""")
public record SuspectedContact(UUID id, String name, int score, List<Evidence> evidence) {

    static SuspectedContact of(ComparedContact contact, ContactMatch match, Reasons reasons) {
        return new SuspectedContact(
                contact.id(), contact.name(), match.score(), Evidence.ofContacts(match.agreements(), reasons));
    }

    /** The same as all problems tell of a fault. */
    FieldError error(String code) {
        return DuplicateRefusals.error(code, id, name, score, evidence);
    }
}
