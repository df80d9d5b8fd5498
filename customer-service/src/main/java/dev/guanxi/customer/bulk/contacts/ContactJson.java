package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.customer.profile.ExternalId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Reads contacts out of rows that are JSON objects: {@link Person}. */
final class ContactJson implements RowParser<ContactRow> {

    private final JsonRecords records;

    ContactJson(JsonRecords records) {
        this.records = records;
    }

    /** A contact as {@code POST /customers/{id}/contacts} takes it, with its customer's external id and a reference. */
    record Person(
            @NotBlank @Size(max = 60) String system,
            @NotBlank @Size(max = 100) String reference,
            @NotNull @Valid ExternalId customer,
            String name,
            String title,
            String department,
            DecisionPart decisionPart,
            List<Phone> phones,
            List<String> emails,
            Birthday birthday,
            List<FamilyMember> familyMembers,
            List<String> interests,
            List<String> habits,
            Map<Consent.Channel, Consent> consents) {

        Person {
            system = system == null ? null : system.strip();
            reference = reference == null ? null : reference.strip();
        }

        private ContactData data() {
            return new ContactData(
                    null,
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

    @Override
    public ContactRow read(Row row) throws RowFault {
        Person person = records.read(row, Person.class);
        return new ContactRow(
                row.number(), person.system(), person.reference(), person.customer(), records.valid(person.data()));
    }
}
