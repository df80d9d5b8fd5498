package dev.guanxi.customer.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact as the API shows it.
 *
 * @param version 1 when added, one more with each change; the ETag
 */
@Schema(examples = """
                {"id":"01930d6e-7a20-7c3e-9d41-5b2f4c8e1a01","version":1,
                 "customerId":"01930d6e-7a10-7c3e-9d41-5b2f4c8e1a01","name":"Chen Jing","title":"Purchasing director",
                 "department":"Purchasing","decisionPart":"DECIDES",
                 "phones":[{"line":"WORK","number":"+8657188880000"}],"emails":["chen@acme.example"],
                 "birthday":{"month":2,"day":29},"interests":["go"],"habits":["no calls before ten"],
                 "familyMembers":[{"relation":"CHILD","name":"Chen Yu","birthday":{"year":2015,"month":6,"day":1}}],
                 "consents":{"EMAIL":{"decision":"GIVEN","decidedAt":"2026-03-02T09:00:00Z","source":"form"}},
                 "recordedBy":"am-li","recordedAt":"2026-03-02T09:05:00Z","changedAt":"2026-03-02T09:05:00Z"}""")
public record Contact(
        @NotNull UUID id,
        long version,
        @NotNull UUID customerId,
        @NotNull String name,
        String title,
        String department,
        DecisionPart decisionPart,
        List<Phone> phones,
        List<String> emails,
        Birthday birthday,
        List<FamilyMember> familyMembers,
        List<String> interests,
        List<String> habits,
        Map<Consent.Channel, Consent> consents,
        @NotNull String recordedBy,
        @NotNull Instant recordedAt,
        @NotNull Instant changedAt) {

    /** The part that callers may change, with the id. */
    public ContactData data() {
        return new ContactData(
                id,
                name,
                title,
                department,
                decisionPart,
                phones,
                emails,
                birthday,
                familyMembers,
                interests,
                habits,
                consents);
    }
}
