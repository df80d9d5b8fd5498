package dev.guanxi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.Shop;
import dev.guanxi.systemtests.SystemUnderTest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a customer who is due for a visit to the visit's report. */
@SystemUnderTest
class VisitFlowTest {

    private static final ZoneId HANGZHOU = ZoneId.of("Asia/Shanghai");

    private final Api manager;
    private final Shop shop;

    VisitFlowTest(RunningSystem system) {
        this.manager = system.as("manager");
        this.shop = new Shop(manager, "visit-flow");
    }

    @Test
    void aDueCustomerIsVisitedAndIsDueNoMore() {
        UUID customer = shop.customer("due");
        shop.sell("due", "long-ago", 1, Instant.parse("2011-06-01T10:00:00Z")).expect(201);
        awaitStatus(customer, "OVERDUE");
        assertThat(isListed(customer)).as("in the list of visits that are due").isTrue();

        Answer proposed = propose(customer, LocalDateTime.now(HANGZHOU).minusHours(3));
        Answer confirmed =
                step(proposed, "confirmation", "{\"timeRepeatedBack\":\"%s\"}".formatted(proposed.text("/startsAt")));
        assertThat(confirmed.expect(200).text("/state")).isEqualTo("CONFIRMED");
        Answer report = step(confirmed, "report", """
                {"purposesReached":["PRESENT_COMPANY","GIVE_REASONS","SHOW_SERVICE"],
                 "promises":[{"what":"Send the service level sheet","dueOn":"2030-05-08"}]}""");

        assertThat(report.expect(201).text("/outcome")).isEqualTo("SUCCESSFUL");
        Answer kept = manager.get("/api/v1/appointments/" + proposed.id()).expect(200);
        assertThat(kept.text("/state")).isEqualTo("KEPT");
        assertThat(kept.text("/reportId")).isEqualTo(report.text("/id"));
        awaitStatus(customer, "NOT_DUE");
    }

    @Test
    void whoHasAnAppointmentIsNotDue() {
        UUID customer = shop.customer("appointed");
        shop.sell("appointed", "long-ago-too", 1, Instant.parse("2011-06-01T10:00:00Z"))
                .expect(201);
        awaitStatus(customer, "OVERDUE");

        Answer proposed = propose(customer, LocalDateTime.now(HANGZHOU).plusDays(3));
        awaitStatus(customer, "APPOINTED");
        step(proposed, "cancellation", "{\"by\":\"CUSTOMER\",\"reason\":\"The project is postponed\"}")
                .expect(200);

        awaitStatus(customer, "OVERDUE");
    }

    /** Other tests' customers are due as well: page by page. */
    private boolean isListed(UUID customer) {
        String cursor = "";
        do {
            Answer page = manager.get("/api/v1/visits/due?within=P7D&limit=200" + cursor)
                    .expect(200);
            if (page.text().contains(customer.toString())) {
                return true;
            }
            String next = page.json().path("next").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return false;
    }

    private Answer propose(UUID customer, LocalDateTime start) {
        LocalDateTime startsAt = start.truncatedTo(ChronoUnit.MINUTES);
        Answer proposed =
                manager.post("/api/v1/appointments", """
                {"customerId":"%s","accountManager":"wang-li","channel":"PHONE","subject":"Renewal of 40 desktops",
                 "startsAt":"%s:00","endsAt":"%s:00","timeZone":"Asia/Shanghai"}""".formatted(customer, startsAt, startsAt.plusMinutes(45)));
        assertThat(proposed.expect(201).text("/startsAt")).endsWith("+08:00");
        return proposed;
    }

    private Answer step(Answer appointment, String step, String body) {
        return manager.post(
                "/api/v1/appointments/" + appointment.id() + "/" + step, body, Map.of("If-Match", appointment.etag()));
    }

    private void awaitStatus(UUID customer, String status) {
        await().untilAsserted(() -> assertThat(manager.get("/api/v1/visits/due/" + customer)
                        .expect(200)
                        .text("/status"))
                .isEqualTo(status));
    }
}
