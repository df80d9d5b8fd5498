package dev.guanxi.customer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.bulk.contacts.ContactCsv;
import dev.guanxi.customer.bulk.request.ImportKind;
import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.Contact;
import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.DayCalendar;
import dev.guanxi.customer.contact.DecisionPart;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.customer.export.ContactExports.Referenced;
import dev.guanxi.customer.profile.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is said of a contact is the same when it has been written to a CSV and read. */
class ContactCsvTest {

    private static final ExternalId NAME = new ExternalId("crm", "C-1");

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("contacts") List<ContactData> contacts) {
        CsvCells cells = new CsvCells(ImportKind.CONTACTS.columns());
        StringBuilder csv = new StringBuilder(cells.header());
        contacts.forEach(one -> csv.append(cells.line(ContactExports.row(named(one)))));

        assertThat(ContactCsv.read(csv.toString())).isEqualTo(contacts);
    }

    private static Named<Referenced> named(ContactData data) {
        Instant now = Instant.EPOCH;
        Contact contact = new Contact(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                data.name(),
                data.title(),
                data.department(),
                data.decisionPart(),
                data.phones(),
                data.emails(),
                data.birthday(),
                data.familyMembers(),
                data.interests(),
                data.habits(),
                data.consents(),
                "somebody",
                now,
                now);
        return new Named<>(new Referenced(NAME, contact), NAME);
    }

    @Provide
    Arbitrary<List<ContactData>> contacts() {
        Arbitrary<ContactData> contact = Combinators.combine(
                        said(),
                        said().injectNull(0.3),
                        Arbitraries.of(DecisionPart.class).injectNull(0.3),
                        Combinators.combine(
                                        Arbitraries.of(Phone.Line.class),
                                        Arbitraries.of("+8613900001111", "+86 571 8888 0000"))
                                .as(Phone::new)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.of("chen@acme.example", "-a@b.example", "\"a;b|c\"@acme.example")
                                .list()
                                .ofMaxSize(3),
                        birthdays(),
                        relatives(),
                        Combinators.combine(said().list().ofMaxSize(4), consents())
                                .as(Said::new))
                .as((name, title, part, phones, emails, birthday, family, said) -> new ContactData(
                        null,
                        name,
                        title,
                        title,
                        part,
                        phones,
                        emails,
                        birthday,
                        family,
                        said.texts(),
                        said.texts(),
                        said.consents()));
        return contact.list().ofMinSize(1).ofMaxSize(3);
    }

    private record Said(List<String> texts, Map<Consent.Channel, Consent> consents) {}

    private static Arbitrary<Map<Consent.Channel, Consent>> consents() {
        Arbitrary<Consent> consent = Combinators.combine(Arbitraries.of(Consent.Decision.class), said())
                .as((decision, source) -> new Consent(decision, Instant.parse("2024-03-02T09:00:00.5Z"), source));
        return Arbitraries.maps(Arbitraries.of(Consent.Channel.class), consent).ofMaxSize(3);
    }

    private static Arbitrary<List<FamilyMember>> relatives() {
        return Combinators.combine(Arbitraries.of(FamilyMember.Relation.class), said().injectNull(0.3), birthdays())
                .as(FamilyMember::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Birthday> birthdays() {
        return Combinators.combine(
                        Arbitraries.integers().between(1850, 2020).injectNull(0.3),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.of(DayCalendar.class).injectNull(0.5))
                .as(Birthday::new)
                .injectNull(0.3);
    }

    /** With what separates, quotes, begins a formula or stands around a text, and more than blanks. */
    private static Arbitrary<String> said() {
        return Arbitraries.strings()
                .withChars(';', '|', '\\', ',', '"', '\'', '=', '-', '@', ' ', '\t', '\n', '\r', 'a', '茶')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }
}
