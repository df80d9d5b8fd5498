package dev.guanxi.platform.embedded;

import java.net.URI;
import java.util.Collection;

/**
 * The platform of one test JVM, started at first use and ended with the JVM. Quarkus loads test classes in several class
 * loaders, each with statics of its own; so where the platform runs is told in system properties, as text (others read
 * them all and expect nothing else).
 */
final class TestPlatform {

    private static final String PREFIX = "guanxi.test-platform.";
    private static final String STARTED = PREFIX + "started";
    private static ConnectorKeeper keeper;

    private TestPlatform() {}

    static String bootstrapServers() {
        return port("kafka").address();
    }

    static Databases databases() {
        return new Databases(port("postgres"));
    }

    static void createTopics(Collection<String> topics) {
        new Topics(port("kafka")).create(topics);
    }

    /** Has the connector registered as soon as its database is ready for it. */
    static synchronized void keepConnector(String name) {
        if (keeper == null) {
            keeper = new ConnectorKeeper(
                    databases(), URI.create("http://" + port("connect").address()));
        }
        keeper.keep(Connector.of(name));
    }

    private static Port port(String component) {
        ensureStarted();
        return new Port(component, Integer.getInteger(PREFIX + component));
    }

    private static void ensureStarted() {
        // The one lock that all class loaders share.
        synchronized (System.getProperties()) {
            if (System.getProperty(STARTED) == null) {
                start();
            }
        }
    }

    private static void start() {
        Platform.Settings settings = Platform.Settings.temporary();
        Platform platform = Platform.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "stop-platform"));
        for (Port port : new Port[] {settings.postgres(), settings.kafka(), settings.connect()}) {
            System.setProperty(PREFIX + port.user(), Integer.toString(port.number()));
        }
        System.setProperty(STARTED, "true");
    }
}
