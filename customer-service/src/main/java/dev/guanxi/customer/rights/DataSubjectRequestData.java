package dev.guanxi.customer.rights;

import dev.guanxi.platform.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a request.
 *
 * @param id made by the client so that a repeat is safe; made here if absent
 * @param customerId the person, if it is a customer, else the customer whose contact it is
 * @param contactId the person, if it is a contact
 * @param identityCheck how it was made sure that the person, or its mandate, is real; without naming anybody
 * @param askedOn the day from which the time to answer runs; today if absent
 */
@Schema(examples = """
                {"kind":"ERASURE","customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01",
                 "contactId":"01930d6e-7a31-7c3e-9d41-5b2f4c8e1a01","requester":"PERSON",
                 "identityCheck":"Called back on the known number","askedOn":"2026-05-04"}""")
public record DataSubjectRequestData(
        UUID id,
        @NotNull RequestKind kind,
        @NotNull UUID customerId,
        UUID contactId,
        @NotNull Requester requester,
        @NotBlank @Size(max = 500) String identityCheck,
        LocalDate askedOn) {

    DataSubjectRequestData withContact(UUID contact) {
        return new DataSubjectRequestData(id, kind, customerId, contact, requester, identityCheck, askedOn);
    }

    /**
     * What the value alone cannot tell.
     *
     * @throws Refusal naming the rule
     */
    void check(LocalDate today) {
        if (askedOn != null && askedOn.isAfter(today)) {
            throw Refusal.unprocessable("IN_FUTURE", "/askedOn", askedOn, "A day that has come.");
        }
    }
}
