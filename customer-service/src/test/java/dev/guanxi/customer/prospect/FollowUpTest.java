package dev.guanxi.customer.prospect;

import static dev.guanxi.customer.prospect.GivenProspects.PROSPECTS;
import static dev.guanxi.customer.prospect.GivenProspects.capture;
import static dev.guanxi.customer.prospect.GivenProspects.captured;
import static dev.guanxi.platform.testing.Json.object;
import static dev.guanxi.platform.testing.Json.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.Ids;
import dev.guanxi.platform.testing.Answer;
import dev.guanxi.platform.testing.Client;
import dev.guanxi.platform.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowUpTest extends ServiceTest {

    private final Client manager = Client.of("manager");
    private final String path = PROSPECTS + "/%s";

    private Answer followUp(String prospect, Object... said) {
        return manager.post(path.formatted(prospect) + "/follow-ups", object(said));
    }

    private Answer read(String prospect) {
        return manager.get(path.formatted(prospect)).expect(200);
    }

    @Test
    void aQualifiedProspectIsDueNoMore() {
        String prospect = captured(unique());

        followUp(prospect, "result", "QUALIFIED", "doneAt", "2010-01-02T08:00:00Z")
                .expect(201);

        assertThat(read(prospect).text("stage")).isEqualTo("QUALIFIED");
        assertThat(read(prospect).text("qualifiedAt")).isEqualTo("2010-01-02T08:00:00Z");
        assertThat(read(prospect).text("followUpDueAt")).isNull();
        assertThat(read(prospect).etag()).isEqualTo("\"2\"");
    }

    @Test
    void whoIsNotQualifiedHasAReasonAndMayComeBack() {
        String prospect = captured(unique());

        followUp(prospect, "result", "NOT_QUALIFIED").refused(422, "FOLLOW_UP_REASON_MISSING", "/reason");
        followUp(prospect, "result", "NOT_QUALIFIED", "reason", "Buys from its parent")
                .expect(201);
        assertThat(read(prospect).text("disqualification")).isEqualTo("Buys from its parent");
        followUp(prospect, "result", "LATER", "nextDueAt", "2126-01-01T00:00:00Z")
                .expect(201);

        assertThat(read(prospect).text("stage")).isEqualTo("OPEN");
        assertThat(read(prospect).text("disqualification")).isNull();
        assertThat(read(prospect).text("followUpDueAt")).isEqualTo("2126-01-01T00:00:00Z");
    }

    @Test
    void laterNeedsALaterDateAndOnlyLaterHasOne() {
        String prospect = captured(unique());

        followUp(prospect, "result", "LATER").refused(422, "FOLLOW_UP_DATE_INVALID", "/nextDueAt");
        followUp(prospect, "result", "LATER", "nextDueAt", "2010-01-01T00:00:00Z")
                .refused(422, "FOLLOW_UP_DATE_INVALID", "/nextDueAt");
        followUp(prospect, "result", "QUALIFIED", "nextDueAt", "2126-01-01T00:00:00Z")
                .refused(422, "FOLLOW_UP_DATE_INVALID", "/nextDueAt");

        assertThat(read(prospect).etag()).isEqualTo("\"1\"");
    }

    @Test
    void historyIsKeptNewestFirstAndARepeatCountsOnce() {
        String prospect = captured(unique());
        UUID id = Ids.next();
        Object[] first = {"id", id, "result", "QUALIFIED", "doneAt", "2010-01-02T08:00:00Z", "note", "Wants a quote"};

        followUp(prospect, first).expect(201);
        assertThat(followUp(prospect, first).expect(200).id()).isEqualTo(id.toString());
        followUp(prospect, "id", id, "result", "NOT_QUALIFIED", "reason", "x").refused(409, "ID_TAKEN", "/id");
        followUp(prospect, "result", "NOT_QUALIFIED", "reason", "No budget").expect(201);

        Answer page =
                manager.get(path.formatted(prospect) + "/follow-ups?limit=1").expect(200);
        assertThat(page.items("result")).containsExactly("NOT_QUALIFIED");
        Answer next = manager.get(path.formatted(prospect) + "/follow-ups?limit=1&cursor=" + page.text("next"));
        assertThat(next.items("note")).containsExactly("Wants a quote");
        assertThat(next.text("next")).isNull();
        assertThat(read(prospect).etag()).isEqualTo("\"3\"");
    }

    @Test
    void anIdAtOnceStandsForOneFollowUpOfOneProspect() {
        List<String> two = List.of(captured(unique()), captured(unique()));
        UUID id = Ids.next();

        List<Answer> answers = Together.send(4, i -> followUp(two.get(i % 2), "id", id, "result", "QUALIFIED"));

        assertThat(Together.statuses(answers)).containsExactly(200, 201, 409, 409);
    }

    @Test
    void theLongestDueComesFirst() {
        List<String> due = new ArrayList<>();
        for (int day = 1; day <= 3; day++) {
            Map<String, Object> said = with(capture(unique()), "capturedAt", "1985-03-0" + day + "T00:00:00Z");
            due.add(manager.post(PROSPECTS, said).expect(201).id());
        }
        String first = PROSPECTS + "/follow-ups?source=TRADE_SHOW&limit=2&dueBefore=1985-03-07T00:00:00Z";

        Answer page = manager.get(PROSPECTS + "/follow-ups?limit=2&dueBefore=1985-03-05T00:00:01Z")
                .expect(200);
        Answer start = manager.get(first).expect(200);
        Answer rest = manager.get(first + "&cursor=" + start.text("next")).expect(200);

        assertThat(page.items("id")).containsExactly(due.get(0), due.get(1));
        assertThat(page.text("next")).isNull();
        assertThat(start.items("id")).containsExactly(due.get(0), due.get(1));
        assertThat(rest.items("id")).containsExactly(due.get(2));
        due.forEach(prospect -> followUp(prospect, "result", "QUALIFIED").expect(201));
        assertThat(manager.get(first).items()).isEmpty();
    }
}
