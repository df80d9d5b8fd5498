package dev.guanxi.platform.embedded;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, Kafka and Kafka Connect, running. Closing it, or the end of this JVM in whatever way, ends all three.
 *
 * <pre>{@code
 * try (Platform platform = Platform.start(Platform.Settings.temporary())) {
 *     platform.createDatabase("customer");
 *     platform.keepConnector(Connector.of("customer"));
 *     platform.kafka().kill();
 *     platform.kafka().start();
 * }
 * }</pre>
 */
public final class Platform implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Platform.class.getName());

    private final DataFolder folder;
    private final Databases databases;
    private final Topics topics;
    private final Port kafkaPort;
    private final Connect connectServer;
    private final Component postgres;
    private final Component kafka;
    private final Component connect;
    private final Thread onExit = new Thread(this::close, "stop-platform");
    private ConnectorKeeper keeper;
    private boolean closed;

    private Platform(Settings settings) {
        folder = settings.data() == null ? DataFolder.temporary() : DataFolder.kept(settings.data());
        databases = new Databases(settings.postgres());
        kafkaPort = settings.kafka();
        topics = new Topics(kafkaPort);
        connectServer = new Connect(folder, settings.connect(), kafkaPort, settings.postgres());
        postgres = new Postgres(folder, settings.postgres()).component();
        kafka = new Kafka(folder, kafkaPort, settings.controller()).component();
        connect = connectServer.component();
    }

    /**
     * Where it runs.
     *
     * @param data folder that is kept and found again; null for a temporary one
     */
    public record Settings(Path data, Port postgres, Port kafka, Port connect, Port controller) {

        /** A temporary folder and free ports. */
        public static Settings temporary() {
            List<Port> free = Port.free("postgres", "kafka", "connect", "kafka's controller");
            return new Settings(null, free.get(0), free.get(1), free.get(2), free.get(3));
        }

        public Settings withData(Path folder) {
            return new Settings(folder, postgres, kafka, connect, controller);
        }
    }

    /**
     * Starts all three and returns when they can be used.
     *
     * @throws PlatformException naming the port, folder or log that tells why not; nothing is left running then
     */
    public static Platform start(Settings settings) {
        Platform platform = new Platform(settings);
        Runtime.getRuntime().addShutdownHook(platform.onExit);
        try {
            platform.startAll();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private void startAll() {
        List<CompletableFuture<Void>> starts = List.of(postgres, kafka, connect).stream()
                .map(component -> CompletableFuture.runAsync(component::start))
                .toList();
        try {
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof PlatformException platform ? platform : e;
        }
        keeper = new ConnectorKeeper(databases, connectServer.address());
    }

    public Component postgres() {
        return postgres;
    }

    public Component kafka() {
        return kafka;
    }

    public Component connect() {
        return connect;
    }

    /** Where data and logs are. */
    public DataFolder folder() {
        return folder;
    }

    public String jdbcUrl(String database) {
        return databases.jdbcUrl(database);
    }

    public String reactiveUrl(String database) {
        return databases.reactiveUrl(database);
    }

    public String user() {
        return Postgres.USER;
    }

    public String password() {
        return Postgres.PASSWORD;
    }

    public String bootstrapServers() {
        return kafkaPort.address();
    }

    /** Makes the database unless it is there. */
    public void createDatabase(String database) {
        databases.create(database);
    }

    /** Makes those of the topics that are not there, with four partitions each. */
    public void createTopics(Collection<String> names) {
        topics.create(names);
    }

    /** Makes the connector's topic; registers the connector once its database has the publication, and keeps it running. */
    public void keepConnector(Connector connector) {
        topics.create(List.of(connector.topic()));
        keeper.keep(connector);
    }

    /** Whether every connector of {@link #keepConnector} is registered and has not failed. */
    public boolean connectorsRunning() {
        return keeper.allRunning();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (keeper != null) {
            keeper.close();
        }
        // Readers first, so that nobody complains about what is missing.
        connect.stop();
        kafka.stop();
        postgres.stop();
        folder.close();
        forgetHook();
    }

    /** The hook would keep this object, and the class loader of a finished test, alive. */
    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The JVM is ending already; the hook runs, or has run, and finds nothing to do.
            LOG.log(System.Logger.Level.TRACE, "ending", e);
        }
    }
}
