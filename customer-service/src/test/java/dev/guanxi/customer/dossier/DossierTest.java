package dev.guanxi.customer.dossier;

import static dev.guanxi.customer.Given.CUSTOMERS;
import static dev.guanxi.customer.Given.registered;
import static dev.guanxi.customer.GivenDossier.contact;
import static dev.guanxi.customer.GivenDossier.group;
import static dev.guanxi.customer.GivenDossier.interaction;
import static dev.guanxi.customer.GivenDossier.made;
import static dev.guanxi.customer.GivenDossier.need;
import static dev.guanxi.customer.GivenDossier.satisfaction;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all records of a customer have in common: made once, and reached through the customer alone (C11). */
@QuarkusTest
class DossierTest extends ServiceTest {

    private static final int CALLERS = 5;

    private final UUID dealer = UUID.randomUUID();
    private final Client owner = Client.partner(dealer);
    private final Client other = Client.partner(UUID.randomUUID());
    private String customerId;
    private String partyId;

    @BeforeEach
    void aDealersCustomer() {
        customerId = registered(owner, unique());
        partyId = made(owner, customerId, "parties", group("BUYER", "purchasing"));
    }

    enum Kind {
        CONTACTS("CONTACT_UNKNOWN"),
        PARTIES("PARTY_UNKNOWN"),
        SATISFACTIONS("SATISFACTION_UNKNOWN"),
        NEEDS("NEED_UNKNOWN"),
        INTERACTIONS("INTERACTION_UNKNOWN");

        private final String unknown;

        Kind(String unknown) {
            this.unknown = unknown;
        }

        String plural() {
            return name().toLowerCase(Locale.ROOT);
        }

        Map<String, Object> data(String partyId) {
            return switch (this) {
                case CONTACTS -> contact("Chen");
                case PARTIES -> group("DIRECT_USER", "drivers");
                case SATISFACTIONS -> satisfaction(partyId, 3);
                case NEEDS -> need("REAL", "Low running costs");
                case INTERACTIONS -> interaction("CALL");
            };
        }

        /** The same, saying something else. */
        Map<String, Object> otherData(String partyId) {
            return switch (this) {
                case CONTACTS -> contact("Wang");
                case PARTIES -> group("DIRECT_USER", "passengers");
                case SATISFACTIONS -> satisfaction(partyId, 4);
                case NEEDS -> need("SECRET", "Low running costs");
                case INTERACTIONS -> interaction("MAIL");
            };
        }
    }

    private String path(Kind kind) {
        return CUSTOMERS + "/" + customerId + "/" + kind.plural();
    }

    private int count(Kind kind) {
        return owner.get(path(kind)).expect(200).items().size();
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatWithTheSameIdFindsWhatIsThere(Kind kind) {
        int before = count(kind);
        Map<String, Object> said = with(kind.data(partyId), "id", UUID.randomUUID());

        Answer made = owner.post(path(kind), said).expect(201);
        Answer again = owner.post(path(kind), said).expect(200);

        assertThat(made.id()).isEqualTo(said.get("id").toString());
        assertThat(made.header("Location")).endsWith("/api/v1/" + kind.plural() + "/" + made.id());
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(again.etag()).isEqualTo(made.etag());
        owner.post(path(kind), with(kind.otherData(partyId), "id", said.get("id")))
                .refused(409, "ID_TAKEN", "/id");
        assertThat(count(kind)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatWithTheSameKeyFindsWhatIsThere(Kind kind) {
        int before = count(kind);
        String key = unique();

        Answer made = owner.post(path(kind), kind.data(partyId), "Idempotency-Key", key)
                .expect(201);
        Answer again = owner.post(path(kind), kind.data(partyId), "Idempotency-Key", key)
                .expect(200);

        assertThat(again.body()).isEqualTo(made.body());
        owner.post(path(kind), kind.otherData(partyId), "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED", "header:Idempotency-Key");
        assertThat(count(kind)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void manyAtOnceMakeOne(Kind kind) {
        int before = count(kind);
        Map<String, Object> said = with(kind.data(partyId), "id", UUID.randomUUID());

        List<Answer> answers = Together.send(CALLERS, i -> owner.post(path(kind), said));

        assertThat(Together.statuses(answers)).containsExactly(200, 200, 200, 200, 201);
        assertThat(count(kind)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @EnumSource
    void anIdOfAnotherCustomersIsTakenAndTellsNothing(Kind kind) {
        Map<String, Object> said = with(kind.data(partyId), "id", UUID.randomUUID());
        owner.post(path(kind), said).expect(201);
        String elsewhere = CUSTOMERS + "/" + registered(other, unique()) + "/" + kind.plural();

        Answer refused = other.post(elsewhere, said).refused(409, "ID_TAKEN", "/id");

        assertThat(refused.body().toString()).doesNotContain(customerId);
    }

    @ParameterizedTest
    @EnumSource
    void noPathLeadsToAnotherDealersRecords(Kind kind) {
        String single = "/api/v1/" + kind.plural() + "/" + made(owner, customerId, kind.plural(), kind.data(partyId));

        owner.get(single).expect(200);
        Client.of("manager").get(single).expect(200);
        other.get(single).refused(404, kind.unknown);
        other.get(path(kind)).refused(404, "CUSTOMER_UNKNOWN");
        other.post(path(kind), kind.otherData(partyId)).refused(404, "CUSTOMER_UNKNOWN");
        if (kind != Kind.SATISFACTIONS) {
            other.patch(single, object(), "If-Match", "\"1\"").refused(404, kind.unknown);
        }
        if (kind == Kind.CONTACTS || kind == Kind.PARTIES) {
            asPartner(UUID.randomUUID())
                    .header("If-Match", "\"1\"")
                    .delete(single)
                    .then()
                    .statusCode(404);
            owner.get(single).expect(200);
        }
    }
}
