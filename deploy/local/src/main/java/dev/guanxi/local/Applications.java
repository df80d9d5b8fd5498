package dev.guanxi.local;

import dev.guanxi.platform.embedded.ClassArchive;
import dev.guanxi.platform.embedded.ClassArchives;
import dev.guanxi.platform.embedded.Component;
import dev.guanxi.platform.embedded.Launch;
import dev.guanxi.platform.embedded.LocalIssuer;
import dev.guanxi.platform.embedded.Platform;
import dev.guanxi.platform.embedded.Port;
import dev.guanxi.platform.embedded.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services and the gateway as components, configured by their public environment variables and nothing else. */
final class Applications {

    /** A little longer than the services give running requests to end. */
    private static final Launch.Stop STOP = new Launch.Stop("TERM", Duration.ofSeconds(25), "KILL");

    private static final int SERVICE_HEAP_MB = 384;

    /** The default, twice the cores, is for a service that has the machine to itself; here five share it. */
    private static final int EVENT_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int GATEWAY_HEAP_MB = 192;

    private final Checkout checkout;
    private final Platform platform;
    private final LocalIssuer issuer;
    private final ClassArchives archives;

    Applications(Checkout checkout, Platform platform, LocalIssuer issuer, ClassArchives archives) {
        this.checkout = checkout;
        this.platform = platform;
        this.issuer = issuer;
        this.archives = archives;
    }

    /**
     * One instance of a service.
     *
     * @param name the component's, unique in the stack
     */
    Component service(Service service, String name, Port port) {
        Map<String, String> environment = environment(port);
        String database = service.database();
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", platform.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", platform.reactiveUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", platform.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", platform.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", platform.bootstrapServers());
        return component(name, port, service.processName(), SERVICE_HEAP_MB, environment, "/q/health/ready");
    }

    /** The gateway. It counts as ready while it answers: it must be startable while a service is down. */
    Component gateway(Ports ports) {
        Map<String, String> environment = environment(ports.gateway());
        ports.services()
                .forEach((service, port) ->
                        environment.put(service.routeVariable(), address(port).toString()));
        return component("gateway", ports.gateway(), "gateway", GATEWAY_HEAP_MB, environment, "/q/health/live");
    }

    static URI address(Port port) {
        return URI.create("http://localhost:" + port.number());
    }

    private Map<String, String> environment(Port port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", Port.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port.number()));
        // Read by people here, not by a collector.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(EVENT_LOOPS));
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", issuer.publicKey().toUri().toString());
        environment.put("MP_JWT_VERIFY_ISSUER", LocalIssuer.ISSUER);
        return environment;
    }

    private Component component(
            String name, Port port, String module, int heapMb, Map<String, String> environment, String health) {
        String jar = checkout.application(module).toString();
        ClassArchive archive = archives.of(module, () -> jar);
        Readiness ready = Readiness.http(URI.create("http://" + Port.HOST + ":" + port.number() + health));
        return new Component(
                name,
                List.of(port),
                platform.folder().log(name),
                () -> launch(jar, heapMb, environment, archive),
                ready);
    }

    private Launch launch(String jar, int heapMb, Map<String, String> environment, ClassArchive archive) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMb + "m",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(archive.options());
        command.addAll(List.of("-jar", jar));
        return new Launch(command, environment, platform.folder().path(), archive.stop(STOP));
    }
}
