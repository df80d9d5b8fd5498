package dev.guanxi.systemtests;

import dev.guanxi.local.Instance;
import dev.guanxi.local.LocalStack;
import dev.guanxi.local.Service;
import dev.guanxi.platform.embedded.Component;
import dev.guanxi.platform.embedded.LocalIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The whole system with fresh data, on ports and with keys of its own. */
public final class RunningSystem implements AutoCloseable {

    private final LocalStack stack;
    private final LocalIssuer issuer;
    private final Books books;

    private RunningSystem(LocalStack stack, LocalIssuer issuer) {
        this.stack = stack;
        this.issuer = issuer;
        this.books = new Books(this);
    }

    static RunningSystem start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        Path keys = freshFolder("keys");
        LocalStack stack =
                LocalStack.builder().port(PortRange.free()).keys(keys).start();
        return new RunningSystem(stack, LocalIssuer.in(keys));
    }

    /** A folder that is gone at the latest with the machine's other temporary files. */
    static Path freshFolder(String name) {
        try {
            return Files.createTempDirectory("guanxi-system-tests-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part that can be killed and started again, such as {@code kafka} or {@code loyalty-service}. */
    public Component component(String name) {
        return stack.component(name);
    }

    public Component component(Service service) {
        return stack.component(service.processName());
    }

    /** One more instance of a service, of which the gateway does not know. */
    public Instance another(Service service) {
        return stack.startAnother(service);
    }

    /** The API through the gateway, with a token of a role. */
    public Api as(String role) {
        return at(stack.gateway(), stack.token(role));
    }

    /** The API through the gateway, for a partner dealer. */
    public Api asPartner(UUID dealerId) {
        return at(stack.gateway(), stack.token("partner", dealerId, "partner-" + dealerId));
    }

    /** The API of one instance, past the gateway, with a manager's token. */
    public Api directly(URI instance) {
        return at(instance, stack.token("manager"));
    }

    public Api directly(Service service) {
        return directly(stack.address(service));
    }

    /** The API through the gateway with any token, or none if it is null. */
    public Api withToken(String token) {
        return at(stack.gateway(), token);
    }

    /** A token that our issuer signed and whose time is over. */
    public String expiredToken(String role) {
        return issuer.token(role, null, "late-" + role, Duration.ofHours(-1));
    }

    public URI gateway() {
        return stack.gateway();
    }

    public String token(String role) {
        return stack.token(role);
    }

    /** What the services say of all trade. */
    public Books books() {
        return books;
    }

    public String bootstrapServers() {
        return stack.platform().bootstrapServers();
    }

    public Databases databases() {
        return new Databases(stack.platform());
    }

    private static Api at(URI base, String token) {
        return new Api(base, token);
    }

    @Override
    public void close() {
        stack.close();
    }
}
