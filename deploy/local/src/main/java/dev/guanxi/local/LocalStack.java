package dev.guanxi.local;

import dev.guanxi.platform.embedded.ClassArchives;
import dev.guanxi.platform.embedded.Component;
import dev.guanxi.platform.embedded.Connector;
import dev.guanxi.platform.embedded.LocalIssuer;
import dev.guanxi.platform.embedded.Parallel;
import dev.guanxi.platform.embedded.Platform;
import dev.guanxi.platform.embedded.Port;
import dev.guanxi.platform.embedded.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The whole system on this machine. Every part is a process that can be killed and started again:
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.builder().freePorts().start()) {
 *     stack.component("customer-service").kill();
 *     stack.component("customer-service").start();
 *     Instance second = stack.startAnother(Service.LOYALTY);
 * }
 * }</pre>
 *
 * Closing it stops all parts in order; so does, at once, the end of this JVM in whatever way.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final Ports ports;
    private final ClassArchives archives;
    private final Platform platform;
    private final LocalIssuer issuer;
    private final Applications applications;
    private final StartClock clock;
    private final Component gateway;
    private final Map<Service, Component> services = new EnumMap<>(Service.class);
    private final List<Component> others = new CopyOnWriteArrayList<>();
    private Duration startTook;
    private boolean closed;

    LocalStack(Ports ports, Path data, Path keys, Checkout checkout, ClassArchives archives, Progress progress) {
        ports.requireFree();
        this.ports = ports;
        this.archives = archives;
        this.issuer = LocalIssuer.in(keys);
        this.clock = new StartClock(progress);
        this.platform = Platform.prepare(new Platform.Settings(
                data, archives, ports.postgres(), ports.kafka(), ports.connect(), ports.controller()));
        this.applications = new Applications(checkout, platform, issuer, archives);
        try {
            this.gateway = applications.gateway(ports);
            ports.services()
                    .forEach((service, port) ->
                            services.put(service, applications.service(service, service.processName(), port)));
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    public static LocalStackBuilder builder() {
        return new LocalStackBuilder();
    }

    void start() {
        clock.begin();
        try {
            Parallel.run(
                    List.of(this::startServices, () -> clock.start(platform.connect()), () -> clock.start(gateway)));
            clock.await("connectors", platform::connectorsRunning);
            clock.await("gateway to services", Readiness.http(gateway().resolve("/q/health/ready")));
            startTook = clock.elapsed();
        } catch (RuntimeException e) {
            platform.folder().keep();
            throw e;
        }
    }

    private void startServices() {
        Parallel.run(List.of(() -> clock.start(platform.postgres()), () -> clock.start(platform.kafka())));
        Parallel.run(services.keySet().stream()
                .<Runnable>map(service -> () -> startService(service))
                .toList());
    }

    private void startService(Service service) {
        platform.createDatabase(service.database());
        platform.keepConnector(Connector.of(service.connector()));
        clock.start(services.get(service));
    }

    /** From the first process that was started until the last one was ready. */
    Duration startTook() {
        return startTook;
    }

    /** The class data of all parts: what is there speeds their start up. */
    ClassArchives archives() {
        return archives;
    }

    /** Where everything is reached that a client needs. */
    public URI gateway() {
        return Applications.address(ports.gateway());
    }

    /** Where a service is reached without the gateway. */
    public URI address(Service service) {
        return Applications.address(ports.services().get(service));
    }

    public Platform platform() {
        return platform;
    }

    /** All parts: postgres, kafka, connect, the services, the gateway, and whatever was started besides. */
    public List<Component> components() {
        return Stream.of(
                        Stream.of(platform.postgres(), platform.kafka(), platform.connect()),
                        services.values().stream(),
                        Stream.of(gateway),
                        others.stream())
                .flatMap(parts -> parts)
                .toList();
    }

    /** The part of this name, such as {@code kafka}, {@code loyalty-service} or {@code gateway}. */
    public Component component(String name) {
        return components().stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no component " + name + "; there are "
                        + components().stream().map(Component::name).toList()));
    }

    /** Starts one more instance of the service, on a free port, and returns when it is ready. Several may be at it. */
    public Instance startAnother(Service service) {
        Instance another = begunAnother(service);
        another.component().awaitReady();
        return another;
    }

    private synchronized Instance begunAnother(Service service) {
        String name = service.processName() + "-" + (others.size() + 2);
        Port port = Port.free(name).get(0);
        Component component = applications.service(service, name, port);
        others.add(component);
        component.begin();
        return new Instance(component, Applications.address(port));
    }

    /** A token of a role, such as {@code manager}; twelve hours valid. */
    public String token(String role) {
        return token(role, null, "local-" + role);
    }

    /** @param dealerId the dealer for whom a partner acts; null for everybody else */
    public String token(String role, UUID dealerId, String subject) {
        return issuer.token(role, dealerId, subject, TOKEN_LIFETIME);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        gateway.stop();
        Parallel.run(Stream.concat(services.values().stream(), others.stream())
                .<Runnable>map(component -> component::stop)
                .toList());
        platform.close();
    }
}
