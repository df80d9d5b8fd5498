package dev.guanxi.customer.quality.entry;

import dev.guanxi.platform.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the API's description shows a contact that is refused, since no type of ours is: the members of every problem, and whom
 * the contact seems to be.
 *
 * @param suspects the most probable first; absent unless the code is CONTACT_DUPLICATE_SUSPECTED
 */
@Schema(
        name = "ContactDuplicateProblem",
        description =
                "Why a contact was not added (RFC 9457): a problem like all others, that names the contacts that it"
                        + " seems to be under suspects, the most probable first, where the code is"
                        + " CONTACT_DUPLICATE_SUSPECTED.",
        requiredProperties = {"status", "code", "title"},
        examples = """
                {"status":409,"title":"The contact seems to be there already",
                 "detail":"It seems to be there already: use one of these, or send Duplicate-Check: insist if it is another.",
                 "instance":"/api/v1/customers/01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01/contacts",
                 "code":"CONTACT_DUPLICATE_SUSPECTED",
                 "errors":[{"code":"CONTACT_DUPLICATE_SUSPECTED","pointer":"/name",
                            "value":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01",
                            "detail":"Chen Jing (94 %): the same name"}],
                 "suspects":[{"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","name":"Chen Jing","score":94,
                   "evidence":[{"field":"name","agreement":"NAME_EQUAL","bits":11.0,"text":"the same name"}]}]}""")
record ContactDuplicateProblem(
        int status,
        String code,
        String title,
        String detail,
        String instance,
        List<FieldError> errors,
        List<SuspectedContact> suspects) {}
