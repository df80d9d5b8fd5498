package dev.guanxi.customer.quality.merge.contact;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.customer.rights.GivenErasures.erased;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.platform.persistence.Blocking;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of a person who is erased no merge keeps anything, under neither id (C7, C17). */
@QuarkusTest
class ErasedContactMergesTest extends MergingContactsTest {

    @Inject
    Transactions transactions;

    private String kept(String merge) {
        return Blocking.await(() -> transactions.read(session -> session.createNativeQuery("""
                        select cast(m.survivor_before as text) || cast(m.duplicate_before as text)
                          || (select coalesce(string_agg(cast(content as text), ''), '') from contact_merge_row r
                              where r.merge_id = m.id)
                        from contact_merge m where m.id = cast(:id as uuid)""", String.class)
                .setParameter("id", merge)
                .getSingleResult()));
    }

    private String saying(String text) {
        return made(MANAGER, customer, "interactions", with(interaction("CALL"), "text", text));
    }

    private String text(String interaction) {
        return MANAGER.get("/api/v1/interactions/" + interaction).text("text");
    }

    @Test
    void nothingIsKeptOfThePersonUnderEitherId() {
        String named = saying("Jing Chan calls back");
        String merged = merged();
        assertThat(kept(merged)).contains("Jing Chan");

        erased(customer, survivor);

        assertThat(kept(merged)).isEqualTo("{}{}");
        assertThat(text(named)).isEqualTo("Erased person");
        undo(merged).refused(409, "MERGE_USED_SINCE");
        MANAGER.post(
                        CUSTOMERS + "/" + customer + "/interactions",
                        with(interaction("CALL"), "contactIds", List.of(duplicate)))
                .refused(409, "PERSON_ERASED");
    }

    /** The number was the duplicate's, and nobody chose to keep it. */
    @Test
    void soIsWhatTellsThePersonByANumberThatWasLeftOut() {
        String one = met(object("name", "Li Na", "phones", List.of(phone("+8613900002222"))));
        String other = met(object("name", "Na Lee", "phones", List.of(phone("+8613900003333"))));
        String named = saying("She is reached by 139 0000 3333");
        MANAGER.post(CONTACTS + one + "/merges", with(order(other, 1, 1), "choices", object("PHONES", "SURVIVOR")))
                .expect(201);

        erased(customer, one);

        assertThat(text(named)).isEqualTo("Erased person");
    }

    private static Map<String, Object> phone(String number) {
        return object("line", "MOBILE", "number", number);
    }

    @Test
    void whoIsErasedByTheOldIdIsTheSurvivor() {
        merged();

        erased(customer, duplicate);

        assertThat(read(survivor).text("name")).isEqualTo("Erased person");
    }

    @Test
    void whoWasPartedAgainIsNotErasedWithTheOther() {
        String named = saying("Jing Chan calls back");
        String merged = merged();
        undo(merged).expect(200);
        assertThat(kept(merged)).isEqualTo("{}{}");

        erased(customer, survivor);

        assertThat(read(duplicate).text("name")).isEqualTo("Jing Chan");
        assertThat(text(named)).isEqualTo("Jing Chan calls back");
    }

    @Test
    void whoWasErasedIsNotMerged() {
        erased(customer, duplicate);

        MANAGER.post(CONTACTS + survivor + "/merges", order(duplicate, 1, 2)).refused(409, "PERSON_ERASED");
    }

    private String occasion(String contact, String title) {
        return made(
                MANAGER,
                customer,
                "occasions",
                object("kind", "OTHER", "title", title, "contactId", contact, "on", "2020-05-04"));
    }

    private static String title(String occasion) {
        return MANAGER.get("/api/v1/occasions/" + occasion).expect(200).text("title");
    }

    /** As what the survivor has keeps its title, so does what the duplicate had: it is of another than the colleague. */
    @Test
    void whatIsKeptAsideOfOthersStaysAsWhatIsThere() {
        String colleague = met(contact("Wu Jun"));
        String own = occasion(survivor, "Successor of Wu Jun");
        String same = occasion(duplicate, "Successor of Wu Jun");
        String merged = merged();

        erased(customer, colleague);

        undo(merged).expect(200);
        assertThat(title(same)).isEqualTo(title(own)).isEqualTo("Successor of Wu Jun");
        assertThat(MANAGER.get("/api/v1/occasions/" + same).text("contactId")).isEqualTo(duplicate);
    }

    private String party(Client by, String contact) {
        return made(by, customer, "parties", object("role", "BUYER", "who", object("contactId", contact)));
    }

    /** Who recorded a party is one of us, whatever the colleague is called. */
    @Test
    void norIsAPartyTakenForThePersonByWhoRecordedIt() {
        String colleague = met(contact("Wu Jun"));
        party(MANAGER, survivor);
        String same = party(Client.named("manager", "Wu Jun"), duplicate);
        String satisfaction = made(MANAGER, customer, "satisfactions", satisfaction(same, 4));
        String merged = merged();

        erased(customer, colleague);

        undo(merged).expect(200);
        assertThat(MANAGER.get("/api/v1/parties/" + same)
                        .body()
                        .at("/who/contactId")
                        .asText())
                .isEqualTo(duplicate);
        assertThat(MANAGER.get("/api/v1/satisfactions/" + satisfaction).text("partyId"))
                .isEqualTo(same);
    }

    /** It could be guessed from how the two read. */
    @Test
    void whoWasToldApartFromThePersonIsForgotten() {
        String colleague = met(object("name", "Jing Chan"));
        String merged = merged();
        assertThat(kept(merged)).contains(colleague);

        erased(customer, colleague);

        assertThat(kept(merged)).doesNotContain(colleague);
        undo(merged).expect(200);
    }
}
