package dev.guanxi.customer.contact;

import dev.guanxi.customer.dossier.DossierRecord;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** A contact's row. Its family has rows of its own, as their birthdays are looked for too. */
@Entity(name = "Contact")
@Table(name = "contact")
class ContactEntity extends DossierRecord<ContactData> {

    String name;
    String title;
    String department;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_part")
    DecisionPart decisionPart;

    @Column(name = "birth_year")
    Integer birthYear;

    @Column(name = "birth_month")
    Integer birthMonth;

    @Column(name = "birth_day")
    Integer birthDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "birth_calendar")
    DayCalendar birthCalendar;

    @Convert(converter = ContactDetails.Column.class)
    ContactDetails details;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 500)
    @OrderColumn(name = "number")
    @CollectionTable(name = "contact_family_member", joinColumns = @JoinColumn(name = "contact_id"))
    List<FamilyColumns> familyMembers = new ArrayList<>();

    /** A family member's row. */
    @Embeddable
    record FamilyColumns(
            @Enumerated(EnumType.STRING) @Column(name = "relation")
            FamilyMember.Relation relation,

            @Column(name = "name") String name,
            @Column(name = "birth_year") Integer birthYear,
            @Column(name = "birth_month") Integer birthMonth,
            @Column(name = "birth_day") Integer birthDay,

            @Enumerated(EnumType.STRING) @Column(name = "birth_calendar")
            DayCalendar birthCalendar) {

        static FamilyColumns of(FamilyMember member) {
            Birthday birthday = member.birthday();
            return new FamilyColumns(
                    member.relation(),
                    member.name(),
                    birthday == null ? null : birthday.year(),
                    birthday == null ? null : birthday.month(),
                    birthday == null ? null : birthday.day(),
                    birthday == null ? null : birthday.calendar());
        }

        FamilyMember toFamilyMember() {
            return new FamilyMember(relation, name, birthday(birthYear, birthMonth, birthDay, birthCalendar));
        }
    }

    static Birthday birthday(Integer year, Integer month, Integer day, DayCalendar calendar) {
        return month == null ? null : new Birthday(year, month, day, calendar);
    }

    @Override
    protected void take(ContactData data) {
        Birthday birthday = data.birthday();
        name = data.name();
        title = data.title();
        department = data.department();
        decisionPart = data.decisionPart();
        birthYear = birthday == null ? null : birthday.year();
        birthMonth = birthday == null ? null : birthday.month();
        birthDay = birthday == null ? null : birthday.day();
        birthCalendar = birthday == null ? null : birthday.calendar();
        details = ContactDetails.of(data);
        familyMembers.clear();
        data.familyMembers().forEach(member -> familyMembers.add(FamilyColumns.of(member)));
    }

    @Override
    public ContactData data() {
        return new ContactData(
                id(),
                name,
                title,
                department,
                decisionPart,
                details.phones(),
                details.emails(),
                birthday(birthYear, birthMonth, birthDay, birthCalendar),
                familyMembers.stream().map(FamilyColumns::toFamilyMember).toList(),
                details.interests(),
                details.habits(),
                details.consents());
    }

    Contact toContact() {
        ContactData data = data();
        return new Contact(
                id(),
                version(),
                customerId(),
                name,
                title,
                department,
                decisionPart,
                data.phones(),
                data.emails(),
                data.birthday(),
                data.familyMembers(),
                data.interests(),
                data.habits(),
                data.consents(),
                recordedBy(),
                recordedAt(),
                changedAt());
    }
}
