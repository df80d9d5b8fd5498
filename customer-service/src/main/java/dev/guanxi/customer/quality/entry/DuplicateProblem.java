package dev.guanxi.customer.quality.entry;

import dev.guanxi.platform.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the API's description shows a registration that is refused, since no type of ours is: the members of every problem,
 * and whom the customer seems to be.
 *
 * @param suspects the most probable first; absent unless the code is DUPLICATE_SUSPECTED
 */
@Schema(
        name = "DuplicateProblem",
        description =
                "Why a customer was not registered (RFC 9457): a problem like all others, that names the customers"
                        + " that it seems to be under suspects, the most probable first, where the code is DUPLICATE_SUSPECTED.",
        requiredProperties = {"status", "code", "title"},
        examples = """
                {"status":409,"title":"The customer seems to be there already",
                 "detail":"It seems to be there already: use one of these, or send Duplicate-Check: insist if it is another.",
                 "instance":"/api/v1/customers","code":"DUPLICATE_SUSPECTED",
                 "errors":[{"code":"DUPLICATE_SUSPECTED","pointer":"/name",
                            "value":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                            "detail":"Acme PC (98 %): the same name; the same phone number"}],
                 "suspects":[{"id":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Acme PC","score":98,
                   "evidence":[{"field":"name","agreement":"NAME_EQUAL","bits":8.0,"text":"the same name"},
                               {"field":"phone","agreement":"PHONE_EQUAL","bits":6.5,"text":"the same phone number"}]}]}""")
record DuplicateProblem(
        int status,
        String code,
        String title,
        String detail,
        String instance,
        List<FieldError> errors,
        List<SuspectedCustomer> suspects) {}
