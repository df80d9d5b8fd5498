package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.captureOf;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dealer's token reaches its own prospects, and no path leads to another's (C11). */
@QuarkusTest
class ProspectScopeTest extends ServiceTest {

    private static final String PURIFICATIONS = "/api/v1/purifications";

    private final Client owner = Client.partner(UUID.randomUUID());
    private final Client other = Client.partner(UUID.randomUUID());
    private final Client manager = Client.of("manager");
    private String id;
    private String path;
    private String profile;

    @BeforeEach
    void aDealersProspect() {
        id = captured(owner, unique());
        path = PROSPECTS + "/" + id;
        profile = manager.post(
                        "/api/v1/ideal-profiles",
                        object(
                                "name",
                                "Ideal",
                                "criteria",
                                List.of(object("attribute", "KIND", "values", List.of("PERSON"), "weight", 1))))
                .expect(201)
                .id();
    }

    @Test
    void noIdLeadsToAnothersProspect() {
        other.get(path).refused(404, "PROSPECT_UNKNOWN");
        other.get(path + "/follow-ups").refused(404, "PROSPECT_UNKNOWN");
        other.get(path + "/appraisals").refused(404, "PROSPECT_UNKNOWN");
        other.get(path + "/assessment?profileId=" + profile).refused(404, "PROSPECT_UNKNOWN");
        other.post(path + "/follow-ups", object("result", "QUALIFIED")).refused(404, "PROSPECT_UNKNOWN");
        other.post(path + "/appraisals", object("growth", 1)).refused(404, "PROSPECT_UNKNOWN");
        other.post(path + "/conversion", "{}").refused(404, "PROSPECT_UNKNOWN");
        other.patch(path, object("remark", "Stolen"), "If-Match", "\"1\"").refused(404, "PROSPECT_UNKNOWN");
        assertThat(owner.get(path).expect(200).etag()).isEqualTo("\"1\"");
    }

    @Test
    void noCustomerOfAnothersIsCaptured() {
        String customer = owner.get(path).text("customerId");
        owner.post(path + "/follow-ups", object("result", "NOT_QUALIFIED", "reason", "x"))
                .expect(201);

        other.post(PROSPECTS, captureOf(customer, "FRIENDS")).refused(404, "CUSTOMER_UNKNOWN");
        owner.post(PROSPECTS, captureOf(customer, "FRIENDS")).expect(201);
    }

    @Test
    void anIdOfAnothersIsTakenAndTellsNothing() {
        Answer refused =
                other.post(PROSPECTS, with(capture(unique()), "id", id)).refused(409, "ID_TAKEN", "/id");

        assertThat(refused.body().toString()).doesNotContain("TRADE_SHOW");
    }

    @Test
    void listsShowTheDealersOwn() {
        assertThat(owner.get(PROSPECTS).expect(200).items("id")).containsExactly(id);
        assertThat(owner.get(PROSPECTS + "/follow-ups").expect(200).items("id")).containsExactly(id);
        assertThat(other.get(PROSPECTS).expect(200).items()).isEmpty();
        assertThat(other.get(PROSPECTS + "/follow-ups").expect(200).items()).isEmpty();
        String yield = PROSPECTS + "/yield?from=2010-01-01T00:00:00Z&until=2011-01-01T00:00:00Z";
        assertThat(owner.get(yield).expect(200).items()).isNotEmpty();
        assertThat(other.get(yield).expect(200).items()).isEmpty();
        assertThat(manager.get(PROSPECTS + "?customerId=" + owner.get(path).text("customerId"))
                        .items("id"))
                .containsExactly(id);
    }

    @Test
    void purificationsReachTheDealersOwnAlone() {
        String own = owner.post(PURIFICATIONS, object("profileId", profile, "filter", object()))
                .expect(201)
                .id();
        String ours = manager.post(PURIFICATIONS, object("profileId", profile, "prospectIds", List.of(id)))
                .expect(201)
                .id();

        assertThat(owner.get(PURIFICATIONS + "/" + own + "/prospects").items("prospectId"))
                .containsExactly(id);
        assertThat(owner.get(PURIFICATIONS).items("id")).containsExactly(own);
        assertThat(other.get(PURIFICATIONS).items()).isEmpty();
        other.get(PURIFICATIONS + "/" + own).refused(404, "PURIFICATION_UNKNOWN");
        other.get(PURIFICATIONS + "/" + own + "/prospects").refused(404, "PURIFICATION_UNKNOWN");
        owner.get(PURIFICATIONS + "/" + ours).refused(404, "PURIFICATION_UNKNOWN");
        other.post(PURIFICATIONS, object("profileId", profile, "prospectIds", List.of(id)))
                .refused(422, "PROSPECT_UNKNOWN", "/prospectIds/0");
        manager.get(PURIFICATIONS + "/" + own).expect(200);
    }
}
