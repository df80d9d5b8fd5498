package dev.guanxi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @BeforeEach
    void capture() {
        PrintStream captured = new PrintStream(shown, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void aTokenIsPrintedAndNothingElse() {
        assertThat(Main.run("token", "partner", "--dealer", "0198f7a2-0000-7000-8000-00000000000a", "--subject", "li"))
                .isZero();

        String[] parts = shown().strip().split("\\.");
        assertThat(parts).hasSize(3);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"groups\":[\"partner\"]")
                .contains("\"dealer_id\":\"0198f7a2-0000-7000-8000-00000000000a\"")
                .contains("\"sub\":\"li\"");
    }

    @Test
    void anUnknownRoleIsRefusedWithThoseThatThereAre() {
        assertThat(Main.run("token", "boss")).isEqualTo(2);
        assertThat(shown()).contains("there is no role boss; there are admin, manager, account-manager");
    }

    @Test
    void aDealerThatIsNoUuidIsRefused() {
        assertThat(Main.run("token", "partner", "--dealer", "seven")).isEqualTo(2);
        assertThat(shown()).contains("'seven' is not a UUID");
    }

    @Test
    void anImpossiblePortIsRefused() {
        assertThat(Main.run("start", "--port", "65535")).isEqualTo(1);
        assertThat(shown()).contains("deploy/local/start: the gateway's port must be 1 to 65527");
    }

    @Test
    void anUnknownOptionIsRefusedWithTheUsage() {
        assertThat(Main.run("start", "--demo")).isEqualTo(2);
        assertThat(shown()).contains("Unknown option: '--demo'").contains("Usage: deploy/local/start");
    }

    @Test
    void thereIsHelp() {
        assertThat(Main.run("start", "--help")).isZero();
        assertThat(shown()).contains("--no-demo").contains("--data").contains("--port");
    }

    @Test
    void stoppingWhatDoesNotRunSaysSo() {
        assertThat(Main.run("stop", "--port", "1")).isEqualTo(1);
        assertThat(shown()).contains("deploy/local/stop: nothing is running on port 1");
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
