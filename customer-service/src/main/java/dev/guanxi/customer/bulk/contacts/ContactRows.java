package dev.guanxi.customer.bulk.contacts;

import dev.guanxi.customer.bulk.request.ImportOptions;
import dev.guanxi.customer.bulk.row.JsonRecords;
import dev.guanxi.customer.bulk.row.Row;
import dev.guanxi.customer.bulk.row.RowFault;
import dev.guanxi.customer.bulk.row.RowParser;
import dev.guanxi.customer.bulk.row.Texts;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.profile.ExternalId;

/**
 * Reads contacts out of CSV rows. Columns: {@code system}, {@code reference}, {@code customer} (the customer's external id),
 * {@code customerSystem} (the contact's system if absent), {@code name}, and if there are any {@code title}, {@code
 * department}, {@code decisionPart}, {@code birthday} ({@code 1984-02-29}, {@code --02-29} without its year), {@code
 * birthdayCalendar}, and the lists of {@link ContactLists}.
 */
final class ContactRows implements RowParser<ContactRow> {

    private final Texts texts;
    private final ContactLists lists;
    private final JsonRecords records;

    ContactRows(ImportOptions options, JsonRecords records) {
        this.texts = new Texts(options);
        this.lists = new ContactLists(texts);
        this.records = records;
    }

    @Override
    public ContactRow read(Row row) throws RowFault {
        String system = texts.required(row, "system", 60);
        String reference = texts.required(row, "reference", 100);
        String customer = texts.required(row, "customer", 100);
        String customerSystem = texts.optional(row, "customerSystem", 60);
        return new ContactRow(
                row.number(),
                system,
                reference,
                new ExternalId(customerSystem == null ? system : customerSystem, customer),
                records.valid(data(row)));
    }

    private ContactData data(Row row) throws RowFault {
        return new ContactData(
                null,
                texts.required(row, "name", 200),
                texts.optional(row, "title", 100),
                texts.optional(row, "department", 100),
                row.text("decisionPart") == null ? null : texts.choice(row, "decisionPart", DecisionPart.class),
                lists.phones(row),
                lists.texts(row, "emails"),
                birthday(row),
                lists.familyMembers(row),
                lists.texts(row, "interests"),
                lists.texts(row, "habits"),
                lists.consents(row));
    }

    private Birthday birthday(Row row) throws RowFault {
        String text = texts.optional(row, "birthday", 20);
        DayCalendar calendar =
                row.text("birthdayCalendar") == null ? null : texts.choice(row, "birthdayCalendar", DayCalendar.class);
        return text == null ? null : BirthdayText.read("birthday", text, calendar);
    }
}
