package dev.guanxi.customer.quality.entry;

import dev.guanxi.customer.quality.matching.Evidence;
import dev.guanxi.customer.quality.matching.Match;
import dev.guanxi.customer.quality.matching.Reasons;
import dev.guanxi.platform.problem.FieldError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer that seems to be the one that is about to be registered.
 *
 * @param score the probability that they are one, in percent
 * @param evidence what each field says for or against that, as in the review queue
 */
@Schema(description = "A customer that seems to be the one that is about to be registered.", examples = """
                {"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Acme PC","score":98,
                 "evidence":[{"field":"name","agreement":"NAME_EQUAL","bits":8.0,"text":"the same name"},
                             {"field":"phone","agreement":"PHONE_EQUAL","bits":6.5,"text":"the same phone number"}]}""")
public record SuspectedCustomer(UUID id, String name, int score, List<Evidence> evidence) {

    static SuspectedCustomer of(Compared customer, Match match, Reasons reasons) {
        return new SuspectedCustomer(
                customer.id(), customer.name(), match.score(), Evidence.of(match.agreements(), reasons));
    }

    /** The same as all problems tell of a fault. */
    FieldError error(String code) {
        return DuplicateRefusals.error(code, id, name, score, evidence);
    }
}
