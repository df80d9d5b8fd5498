package dev.guanxi.customer.quality.merge.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.customer.contact.Birthday;
import dev.guanxi.customer.contact.Consent;
import dev.guanxi.customer.contact.ContactData;
import dev.guanxi.customer.contact.FamilyMember;
import dev.guanxi.customer.contact.Phone;
import dev.guanxi.platform.problem.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two records of one person become (C7). */
class ContactMergePlanTest {

    private static final UUID SURVIVOR = UUID.randomUUID();
    private static final Birthday DAY = new Birthday(null, 2, 29, null);

    private static ContactData named(String name, String title, Map<Consent.Channel, Consent> consents) {
        return new ContactData(SURVIVOR, name, title, null, null, null, null, null, null, null, null, consents);
    }

    private static ContactData saying(
            List<Phone> phones, List<String> emails, List<FamilyMember> family, List<String> interests) {
        return new ContactData(
                SURVIVOR, "Chen Jing", null, null, null, phones, emails, null, family, interests, null, null);
    }

    private static ContactData interested(List<String> interests) {
        return saying(null, null, null, interests);
    }

    private static ContactData related(FamilyMember... family) {
        return saying(null, null, List.of(family), null);
    }

    private static FamilyMember child(String name, Birthday birthday) {
        return new FamilyMember(FamilyMember.Relation.CHILD, name, birthday);
    }

    private static ContactData merged(ContactData survivor, ContactData duplicate) {
        return ContactMergePlan.of(survivor, duplicate, Map.of()).merged();
    }

    private static ContactOutcome outcome(ContactMergePlan plan, ContactField field) {
        return plan.fields().stream()
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Head, Buyer,          , SURVIVOR,  KEPT,   Head",
        "    , Buyer,          , DUPLICATE, FILLED, Buyer",
        "Head,      ,          , SURVIVOR,  KEPT,   Head",
        "Head, Head,  DUPLICATE, SURVIVOR,  EQUAL,  Head",
        "Head, Buyer, DUPLICATE, DUPLICATE, CHOSEN, Buyer",
        "    ,      , DUPLICATE, SURVIVOR,  EQUAL,  ",
        "Head, Buyer, SURVIVOR,  SURVIVOR,  CHOSEN, Head",
    })
    void ofWhatThereIsOneTheSurvivorsGoesFirst(
            String one,
            String other,
            ContactWinner choice,
            ContactWinner winner,
            ContactMergeReason why,
            String value) {
        ContactMergePlan plan = ContactMergePlan.of(
                named("A", one, Map.of()),
                named("B", other, Map.of()),
                choice == null ? Map.of() : Map.of(ContactField.TITLE, choice));

        assertThat(outcome(plan, ContactField.TITLE))
                .extracting(ContactOutcome::winner, ContactOutcome::reason)
                .containsExactly(winner, why);
        assertThat(plan.merged().title()).isEqualTo(value);
        assertThat(plan.merged().name()).isEqualTo("A");
    }

    private static Map<Consent.Channel, Consent> answer(String said) {
        if (said == null) {
            return Map.of();
        }
        String[] parts = said.split(" ");
        return Map.of(
                Consent.Channel.EMAIL,
                new Consent(Consent.Decision.valueOf(parts[0]), Instant.parse(parts[1] + "-01-01T00:00:00Z"), "form"));
    }

    @ParameterizedTest
    @CsvSource({
        "GIVEN 2026,   REFUSED 2020,          , REFUSED 2020, REFUSAL",
        "REFUSED 2020, GIVEN 2026,            , REFUSED 2020, REFUSAL",
        "REFUSED 2020, REFUSED 2026, DUPLICATE, REFUSED 2026, CHOSEN",
        "REFUSED 2020, GIVEN 2026,   SURVIVOR,  REFUSED 2020, CHOSEN",
        "GIVEN 2026,   REFUSED 2020, DUPLICATE, REFUSED 2020, CHOSEN",
        "GIVEN 2020,   GIVEN 2026,   SURVIVOR,  GIVEN 2020,   CHOSEN",
        "GIVEN 2020,   GIVEN 2026,            , GIVEN 2026,   LATER",
        "GIVEN 2026,   GIVEN 2020,            , GIVEN 2026,   KEPT",
        "            , GIVEN 2026,            , GIVEN 2026,   FILLED",
        "REFUSED 2020,             ,          , REFUSED 2020, KEPT",
    })
    void whoRefusedAChannelIsNotReachedByIt(
            String one, String other, ContactWinner choice, String value, ContactMergeReason why) {
        ContactMergePlan plan = ContactMergePlan.of(
                named("A", null, answer(one)),
                named("B", null, answer(other)),
                choice == null ? Map.of() : Map.of(ContactField.CONSENT_EMAIL, choice));

        assertThat(plan.merged().consents()).isEqualTo(answer(value));
        assertThat(outcome(plan, ContactField.CONSENT_EMAIL).reason()).isEqualTo(why);
    }

    @Test
    void numbersAndAddressesOfBothAreKeptOnce() {
        Phone mobile = new Phone(Phone.Line.MOBILE, "+8613900001111");
        Phone work = new Phone(Phone.Line.WORK, "+8613900001111");
        Phone other = new Phone(Phone.Line.WORK, "+8657188880000");

        ContactData merged = merged(
                saying(List.of(mobile), List.of("Chen@acme.example"), null, null),
                saying(List.of(work, other), List.of("chen@acme.example", "c@home.example"), null, null));

        assertThat(merged.phones()).containsExactly(mobile, work, other);
        assertThat(merged.emails()).containsExactly("Chen@acme.example", "c@home.example");
    }

    /** Whoever wrote something twice knows why; what both say alike is there once. */
    @Test
    void whatTheSurvivorSaysStaysAsItIs() {
        Phone work = new Phone(Phone.Line.WORK, "+8613900001111");
        Phone home = new Phone(Phone.Line.HOME, "+8613900001111");
        ContactData survivor = saying(List.of(work, home), null, null, List.of("Go", "go"));
        ContactData duplicate = saying(List.of(home), null, null, List.of("GO ", "tea"));

        ContactMergePlan plan = ContactMergePlan.of(survivor, duplicate, Map.of());

        assertThat(plan.merged().phones()).containsExactly(work, home);
        assertThat(plan.merged().interests()).containsExactly("Go", "go", "tea");
        assertThat(outcome(plan, ContactField.PHONES).reason()).isEqualTo(ContactMergeReason.KEPT);
    }

    @Test
    void relativesAreOneIfAllOfThemIsEqual() {
        Birthday other = new Birthday(2014, 6, 1, null);
        ContactMergePlan plan = ContactMergePlan.of(
                related(child("Chen Yu", DAY), child("Chen Bo", null)),
                related(child("Chen Yu", other), child("Chen Bo", null), child(null, DAY)),
                Map.of());

        assertThat(plan.merged().familyMembers())
                .containsExactly(
                        child("Chen Yu", DAY), child("Chen Bo", null), child("Chen Yu", other), child(null, DAY));
        assertThat(outcome(plan, ContactField.FAMILY_MEMBERS).reason()).isEqualTo(ContactMergeReason.JOINED);
    }

    @Test
    void greetingsFollowTheRelative() {
        ContactData duplicate = related(child("Chen Li", DAY), child("Chen Yu", DAY), child("Chen Li", DAY));
        ContactData merged = merged(related(child("Chen Yu", DAY)), duplicate);

        assertThat(SamePart.of(duplicate, merged))
                .containsExactly(
                        new SamePart("0", "0"), new SamePart("1", "2"), new SamePart("2", "1"), new SamePart("3", "3"));
    }

    @Test
    void nobodyIsGreetedForTwoRelatives() {
        ContactData duplicate = related(child("Chen Yu", DAY), child("Chen Yu", DAY));

        assertThat(SamePart.of(duplicate, related(child("Chen Yu", DAY))))
                .containsExactly(new SamePart("0", "0"), new SamePart("1", "1"));
    }

    private static ContactData both(ContactField field, String said) {
        return field == ContactField.TITLE ? named("A", said, Map.of()) : named("A", null, answer(said));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT_EMAIL, REFUSED 2020, ,             DUPLICATE, a refusal stays",
        "CONSENT_EMAIL, REFUSED 2020, GIVEN 2019,   DUPLICATE, a refusal stays",
        "CONSENT_EMAIL, REFUSED 2020, GIVEN 2026,   DUPLICATE, a refusal stays",
        "CONSENT_EMAIL, GIVEN 2026,   REFUSED 2020, SURVIVOR,  a refusal stays",
        "CONSENT_EMAIL, ,             REFUSED 2020, SURVIVOR,  a refusal stays",
        "CONSENT_EMAIL, GIVEN 2020,   ,             DUPLICATE, says nothing",
        "TITLE,         Head,         ,             DUPLICATE, says nothing",
        "TITLE,         ,             Head,         SURVIVOR,  says nothing",
        "TITLE,         Head,         Buyer,        BOTH,      one only",
    })
    void nothingIsChosenAway(ContactField field, String one, String other, ContactWinner choice, String why) {
        ContactData survivor = both(field, one);
        ContactData duplicate = both(field, other);
        Map<ContactField, ContactWinner> choices = Map.of(field, choice);

        assertThatThrownBy(() -> ContactMergePlan.of(survivor, duplicate, choices))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.code()).isEqualTo("MERGE_CHOICE_INVALID");
                    assertThat(refused.errors().get(0).pointer()).isEqualTo("/choices/" + field);
                    assertThat(refused.errors().get(0).toString()).contains(why);
                });
    }

    private static List<String> emails(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "p" + i + "@acme.example")
                .toList();
    }

    @Test
    void moreThanAContactMayHaveIsChosenFrom() {
        ContactData one = saying(null, emails(0, 15), null, null);
        ContactData other = saying(null, emails(10, 11), null, null);

        assertThatThrownBy(() -> merged(one, other)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.code()).isEqualTo("MERGE_TOO_MANY_VALUES");
            assertThat(refused.errors().get(0).pointer()).isEqualTo("/choices/EMAILS");
        });
        assertThat(ContactMergePlan.of(one, other, Map.of(ContactField.EMAILS, ContactWinner.DUPLICATE))
                        .merged()
                        .emails())
                .isEqualTo(other.emails());
    }

    @Test
    void ofWhatThereIsOneNobodyKeepsBoth() {
        assertThatThrownBy(() -> ContactMergePlan.of(
                        named("A", "Head", Map.of()),
                        named("B", "Head", Map.of()),
                        Map.of(ContactField.TITLE, ContactWinner.BOTH)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("MERGE_CHOICE_INVALID"));
    }

    @Property
    void nothingThatIsSaidIsLost(
            @ForAll @Size(max = 25) List<@StringLength(min = 1, max = 3) String> one,
            @ForAll @Size(max = 25) List<@StringLength(min = 1, max = 3) String> other) {
        ContactData survivor = interested(one);
        ContactData duplicate = interested(other);

        ContactData merged = merged(survivor, duplicate);

        Set<Object> said = new HashSet<>();
        survivor.interests().forEach(text -> said.add(JoinedValues.key(text)));
        duplicate.interests().forEach(text -> said.add(JoinedValues.key(text)));
        assertThat(merged.interests().stream().map(JoinedValues::key)).containsAll(said);
        assertThat(merged(merged, duplicate)).isEqualTo(merged);
        assertThat(merged(merged, merged)).isEqualTo(merged);
    }
}
