package dev.guanxi.platform.embedded;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * PostgreSQL, Kafka and Kafka Connect, running. Closing it ends all three, in order; so does, at once, the end of this JVM
 * in whatever way.
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

    private final DataFolder folder;
    private final Databases databases;
    private final Topics topics;
    private final Port kafkaPort;
    private final Connect connectServer;
    private final Component postgres;
    private final Component kafka;
    private final Component connect;
    private final ConnectorKeeper keeper;
    private boolean closed;

    private Platform(Settings settings) {
        folder = settings.data() == null ? DataFolder.temporary() : DataFolder.kept(settings.data());
        databases = new Databases(settings.postgres());
        kafkaPort = settings.kafka();
        topics = new Topics(kafkaPort);
        connectServer = new Connect(folder, settings.archives(), settings.connect(), kafkaPort, settings.postgres());
        postgres = new Postgres(folder, settings.postgres()).component();
        kafka = new Kafka(folder, settings.archives(), kafkaPort, settings.controller()).component();
        connect = connectServer.component();
        keeper = new ConnectorKeeper(databases, connectServer.address());
    }

    /**
     * Where it runs.
     *
     * @param data folder that is kept and found again; null for a temporary one
     * @param archives the class data of Kafka and Connect
     */
    public record Settings(
            Path data, ClassArchives archives, Port postgres, Port kafka, Port connect, Port controller) {

        /** A temporary folder and free ports. */
        public static Settings temporary() {
            List<Port> free = Port.free("postgres", "kafka", "connect", "kafka's controller");
            return new Settings(null, ClassArchives.none(), free.get(0), free.get(1), free.get(2), free.get(3));
        }

        public Settings withData(Path folder) {
            return new Settings(folder, archives, postgres, kafka, connect, controller);
        }
    }

    /**
     * A platform of which nothing runs yet: its components can be started one by one, at the caller's pace.
     *
     * @throws PlatformException when the data folder cannot be used
     */
    public static Platform prepare(Settings settings) {
        return new Platform(settings);
    }

    /**
     * Starts all three and returns when they can be used.
     *
     * @throws PlatformException naming the port, folder or log that tells why not; nothing is left running then
     */
    public static Platform start(Settings settings) {
        Platform platform = prepare(settings);
        try {
            Parallel.run(List.of(platform.postgres::start, platform.kafka::start, platform.connect::start));
            return platform;
        } catch (RuntimeException e) {
            platform.folder().keep();
            platform.close();
            throw e;
        }
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

    /** Makes the connector's topics; registers the connector once its database has the publication, and keeps it running. */
    public void keepConnector(Connector connector) {
        topics.create(connector.topics());
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
        keeper.close();
        // Readers first, so that nobody complains about what is missing.
        connect.stop();
        kafka.stop();
        postgres.stop();
        folder.close();
    }
}
