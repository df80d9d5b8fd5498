package dev.guanxi.customer.party;

import dev.guanxi.customer.dossier.DossierData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of a party. */
@Schema(
        description = "Somebody who buys or uses what the customer buys.",
        examples = "{\"role\":\"DIRECT_USER\",\"who\":{\"group\":\"drivers of the sales department\"}}")
public record PartyData(
        UUID id, @NotNull PartyRole role, @NotNull @Valid Who who) implements DossierData {

    PartyData withContact(UUID contact) {
        return new PartyData(id, role, new Who(contact, who.customerId(), who.group()));
    }

    PartyData withCustomer(UUID customer) {
        return new PartyData(id, role, new Who(who.contactId(), customer, who.group()));
    }
}
