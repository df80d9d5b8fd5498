package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.SystemUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person over all services: two records of it become one, it is told all that is held, and is erased. */
@SystemUnderTest
class RightsFlowTest {

    private static final String REQUESTS = "/api/v1/data-subject-requests";
    private static final String NAME = "Han Meimei";
    private static final String PERSON = """
            {"name":"%s","kind":"PERSON","origin":"EXTERNAL","position":"FINAL","state":"ACTUAL",
             "externalIds":[{"system":"rights-flow","id":"%s"}]}""";
    private static final String PURCHASE = """
            {"customer":{"system":"rights-flow","id":"%1$s"},"system":"rights-flow","reference":"%1$s",
             "purchasedAt":"2025-01-02T09:00:00Z","currency":"GBP",
             "lines":[{"sku":"A","quantity":1,"unitPrice":%2$d}]}""";

    private final Api manager;
    private final Api compliance;
    private final Api marketing;

    RightsFlowTest(RunningSystem system) {
        this.manager = system.as("manager");
        this.compliance = system.as("compliance");
        this.marketing = system.as("marketing");
    }

    @Test
    void aPersonIsMergedToldAndErasedEverywhere() {
        UUID program = program();
        UUID survivor = bought("survivor", 600);
        UUID duplicate = bought("duplicate", 500);
        awaitPoints(program, survivor, 600);
        awaitPoints(program, duplicate, 500);
        UUID appointment = appointed(duplicate);

        Answer merged = merge(survivor, duplicate);
        awaitPoints(program, survivor, 1100);
        awaitMoved("/api/v1/programs/" + program + "/members/", duplicate, survivor);
        awaitMoved("/api/v1/visits/due/", duplicate, survivor);
        awaitMoved("/api/v1/accounts/%s/value", duplicate, survivor);
        assertThat(manager.get("/api/v1/appointments/" + appointment)
                        .expect(200)
                        .text("/customerId"))
                .isEqualTo(survivor.toString());

        manager.post("/api/v1/merges/" + merged.id() + "/undo", "").expect(200);
        awaitPoints(program, survivor, 600);
        awaitPoints(program, duplicate, 500);
        merge(survivor, duplicate);
        awaitPoints(program, survivor, 1100);

        JsonNode told = document(survivor);
        assertThat(told.at("/CUSTOMER/purchases")).hasSize(2);
        assertThat(told.at("/LOYALTY/points"))
                .filteredOn(entry -> entry.path("programId").asText().equals(program.toString()))
                .hasSize(2);
        assertThat(told.at("/SEGMENTATION/accounts/0/name").asText()).isEqualTo(NAME);
        assertThat(told.at("/VISIT_PLANNER/appointments/0/respondentName").asText())
                .isEqualTo(NAME);

        erase(survivor);
        assertThat(manager.get("/api/v1/customers/" + survivor).expect(200).text())
                .doesNotContain("Meimei");
        assertThat(manager.get("/api/v1/appointments/" + appointment)
                        .expect(200)
                        .text())
                .doesNotContain("Meimei", "desktops");
        assertThat(manager.get("/api/v1/visits/due/" + survivor).expect(200).text("/name"))
                .isEqualTo("Erased person");
        assertThat(manager.get("/api/v1/accounts/" + survivor + "/value")
                        .expect(200)
                        .text("/name"))
                .isEqualTo("Erased person");
        awaitPoints(program, survivor, 1100);
    }

    private UUID program() {
        return marketing.post("/api/v1/programs", """
                        {"name":"Rights","currency":"GBP","validFrom":"2024-01-01T00:00:00Z",
                         "rule":{"pointsPerUnit":1,"validityMonths":120}}""").expect(201).id();
    }

    private UUID bought(String id, int price) {
        UUID customer = manager.post(
                        "/api/v1/customers", PERSON.formatted(NAME, id), Map.of("Duplicate-Check", "insist"))
                .expect(201)
                .id();
        manager.post("/api/v1/purchases", PURCHASE.formatted(id, price)).expect(201);
        return customer;
    }

    private UUID appointed(UUID customer) {
        await().untilAsserted(
                        () -> manager.get("/api/v1/visits/due/" + customer).expect(200));
        return manager.post("/api/v1/appointments", """
                        {"customerId":"%s","accountManager":"rights-flow","channel":"PHONE",
                         "subject":"Renewal of 40 desktops","respondent":{"name":"%s"},"startsAt":"2025-05-05T10:00:00",
                         "endsAt":"2025-05-05T10:45:00","timeZone":"Asia/Shanghai"}""".formatted(customer, NAME))
                .expect(201)
                .id();
    }

    private Answer merge(UUID survivor, UUID duplicate) {
        return manager.post("/api/v1/customers/" + survivor + "/merges", """
                        {"duplicateId":"%s","version":%d,"duplicateVersion":%d}""".formatted(
                                duplicate, version(survivor), version(duplicate)))
                .expect(201);
    }

    private long version(UUID customer) {
        return manager.get("/api/v1/customers/" + customer).expect(200).number("/version");
    }

    private void awaitPoints(UUID program, UUID customer, int points) {
        await().untilAsserted(() -> {
            Answer member = marketing
                    .get("/api/v1/programs/" + program + "/members/" + customer)
                    .expect(200);
            assertThat(member.number("/balance")).isEqualTo(points);
            assertThat(member.at("/proof/agrees").asBoolean()).isTrue();
        });
    }

    private void awaitMoved(String path, UUID old, UUID now) {
        String asked = path.contains("%s") ? path : path + "%s";
        await().untilAsserted(() -> assertThat(
                        manager.get(asked.formatted(old)).expect(308).location())
                .contains(asked.formatted(now)));
    }

    private Answer ask(String kind, UUID person) {
        return manager.post(REQUESTS, """
                        {"kind":"%s","customerId":"%s","requester":"PERSON","identityCheck":"Called back"}""".formatted(kind, person)).expect(201);
    }

    private JsonNode document(UUID person) {
        Answer request = ask("ACCESS", person);
        awaitCompleted(request.id());
        return compliance
                .get(REQUESTS + "/" + request.id() + "/document")
                .expect(200)
                .at("/services");
    }

    private void erase(UUID person) {
        Answer request = ask("ERASURE", person);
        compliance
                .post(REQUESTS + "/" + request.id() + "/approval", "", Map.of("If-Match", request.etag()))
                .expect(200);
        awaitCompleted(request.id());
    }

    private void awaitCompleted(UUID request) {
        await().untilAsserted(() -> assertThat(
                        compliance.get(REQUESTS + "/" + request).expect(200).text("/state"))
                .isEqualTo("COMPLETED"));
    }
}
