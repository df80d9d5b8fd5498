package dev.guanxi.local;

import dev.guanxi.platform.embedded.Platform;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What someone who has just started the stack wants to know. */
final class Welcome {

    /** Any dealer will do to try a partner's view. */
    private static final UUID SAMPLE_DEALER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final LocalStack stack;
    private final PrintStream out;

    Welcome(LocalStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void print() {
        addresses();
        tokens();
        commands();
    }

    private void addresses() {
        Platform platform = stack.platform();
        out.println();
        out.printf(
                Locale.ROOT,
                "Guanxi is ready after %.1f s.%n",
                stack.startTook().toMillis() / 1000.0);
        line("API", stack.gateway() + "/api/v1");
        line("Documentation", stack.gateway() + "/docs");
        line(
                "PostgreSQL",
                platform.reactiveUrl("{customer,segmentation,visit_planner,loyalty}") + " as " + platform.user()
                        + ", password " + platform.password());
        line("Kafka", platform.bootstrapServers());
        line("Logs", platform.folder().path().resolve("logs").toString());
    }

    private void tokens() {
        out.println();
        out.println("Tokens, twelve hours valid (others: deploy/local/token ROLE [--dealer ID] [--subject NAME])");
        line("manager", stack.token("manager"));
        line("partner", stack.token("partner", SAMPLE_DEALER, "local-partner"));
    }

    private void commands() {
        URI gateway = stack.gateway();
        out.println();
        out.println("Try");
        List.of(
                        "TOKEN=$(deploy/local/token manager)",
                        "curl -s -H \"Authorization: Bearer $TOKEN\" '" + gateway + "/api/v1/customers?limit=3'",
                        "curl -s -H \"Authorization: Bearer $TOKEN\" '" + gateway
                                + "/api/v1/accounts?tier=KEY&sort=-score&limit=3'",
                        "curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Accept-Language: zh-CN' " + gateway
                                + "/api/v1/shopper-types")
                .forEach(command -> out.println("  " + command));
        out.println();
    }

    private void line(String name, String value) {
        out.printf("  %-14s %s%n", name, value);
    }
}
