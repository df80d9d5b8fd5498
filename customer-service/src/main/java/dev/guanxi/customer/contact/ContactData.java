package dev.guanxi.customer.contact;

import dev.guanxi.customer.dossier.DossierData;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What callers say of a contact.
 *
 * @param habits to respect: what the contact does not like, when not to call
 * @param consents by channel; a channel that is absent was not asked for
 */
@Schema(description = "A person at a customer.", examples = """
                {"name":"Chen Jing","title":"Purchasing director","department":"Purchasing","decisionPart":"DECIDES",
                 "phones":[{"line":"WORK","number":"+8657188880000"}],"emails":["chen@acme.example"],
                 "birthday":{"month":2,"day":29},"interests":["go"],"habits":["no calls before ten"],
                 "familyMembers":[{"relation":"CHILD","name":"Chen Yu","birthday":{"year":2015,"month":6,"day":1}}],
                 "consents":{"EMAIL":{"decision":"GIVEN","decidedAt":"2026-03-02T09:00:00Z","source":"form"}}}""")
public record ContactData(
        UUID id,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 100) String title,
        @Size(max = 100) String department,
        DecisionPart decisionPart,
        @Size(max = 20) List<@NotNull @Valid Phone> phones,
        @Size(max = 20) List<@NotNull @Email @Size(max = 254) String> emails,
        @Valid Birthday birthday,
        @Size(max = 20) List<@NotNull @Valid FamilyMember> familyMembers,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> interests,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> habits,
        Map<Consent.Channel, @NotNull @Valid Consent> consents)
        implements DossierData {

    public ContactData {
        name = SaidOfPeople.text(name);
        title = SaidOfPeople.optional(title);
        department = SaidOfPeople.optional(department);
        phones = phones == null ? List.of() : phones;
        emails = emails == null ? List.of() : emails;
        familyMembers = familyMembers == null ? List.of() : familyMembers;
        interests = SaidOfPeople.all(interests);
        habits = SaidOfPeople.all(habits);
        consents = consents == null ? Map.of() : consents;
    }
}
