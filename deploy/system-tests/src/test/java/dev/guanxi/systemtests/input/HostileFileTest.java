package dev.guanxi.systemtests.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.guanxi.systemtests.Answer;
import dev.guanxi.systemtests.Api;
import dev.guanxi.systemtests.Imports;
import dev.guanxi.systemtests.RunningSystem;
import dev.guanxi.systemtests.SystemUnderTest;
import dev.guanxi.systemtests.Trade;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no files of purchases: each import ends, by itself, with a reason, and records nothing. */
@SystemUnderTest
class HostileFileTest {

    private static final String HEADER = "system,reference,customer,purchasedAt,currency,sku,quantity,unitPrice\n";

    private final RunningSystem system;
    private final Api manager;
    private Trade before;

    HostileFileTest(RunningSystem system) {
        this.system = system;
        this.manager = system.as("manager");
    }

    @BeforeEach
    void remember() {
        before = system.books().recorded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "no,such,columns\n1,2,3\n",
                HEADER,
                HEADER + "a,b\n",
                HEADER + "s,r,c,2011-01-01,GBP,sku,1,1,too,many\n",
                HEADER + "s,r,c,2011-01-01,GBP,\"a quote that never closes,1,1\n",
                HEADER + "s,r,c,2011-13-45,GBP,sku,1,1\n",
                HEADER + "s,r,c,2011-01-01,pounds,sku,1,1\n",
                HEADER + "s,r,c,2011-01-01,GBP,sku,1e999999999,1\n",
                HEADER + "s,r,c,2011-01-01,GBP,sku,1,1e999999999\n",
                HEADER + "s,r,c,2011-01-01,GBP,sku,1,-1e-999999999\n",
                HEADER + "s,r,c,2011-01-01,GBP,sku,0x10,1\n",
                HEADER + "s,r,c,+999999999-01-01,GBP,sku,1,1\n",
                HEADER + "s,r\0,c,2011-01-01,GBP,sku,1,1\n",
                "PK\u0003\u0004 this is a zip, not a table",
            })
    void ofCsvRecordNothing(String content) {
        requireNothing("text/csv", content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}\n[]\nnull\n17\n\"text\"\n",
                "{\"half\":\n",
                "{\"system\":\"s\",\"system\":\"s\"}\n",
                "{\"customer\":{\"system\":\"s\",\"id\":\"?\"},\"system\":\"s\",\"reference\":\"r\","
                        + "\"purchasedAt\":\"2011-01-01T00:00:00Z\",\"currency\":\"GBP\",\"lines\":[]}\n",
            })
    void ofJsonRecordNothing(String content) {
        requireNothing("application/x-ndjson", content);
    }

    private void requireNothing(String type, String content) {
        Answer started = manager.send(
                "POST",
                "/api/v1/imports?kind=purchases",
                Map.of("Content-Type", type),
                BodyPublishers.ofString(content));
        if (started.expect(202, 400, 422).status() == 202) {
            Answer ended = await().until(() -> new Imports(manager).look(started), answer -> !answer.text("/state")
                    .equals("RUNNING"));
            assertThat(ended.number("/accepted")).isZero();
            assertThat(ended.number("/read")).isEqualTo(ended.number("/rejected"));
            assertThat(ended.text("/state")).isIn("DONE", "FAILED");
            assertThat(ended.text()).doesNotContain("Exception").doesNotContain("internal failure");
        }
        assertThat(system.books().recorded()).isEqualTo(before);
    }
}
