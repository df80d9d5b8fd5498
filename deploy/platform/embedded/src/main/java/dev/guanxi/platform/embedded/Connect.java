package dev.guanxi.platform.embedded;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Kafka Connect, standalone, with the Debezium connector for PostgreSQL. Remembers its position in the data folder. */
final class Connect {

    private static final String MAIN_CLASS = "org.apache.kafka.connect.cli.ConnectStandalone";

    private final DataFolder folder;
    private final ServerJvm jvm;
    private final Port port;
    private final Port kafka;
    private final Port postgres;

    Connect(DataFolder folder, ClassArchives archives, Port port, Port kafka, Port postgres) {
        this.folder = folder;
        this.jvm = new ServerJvm(MAIN_CLASS, "320m", folder, archives.of("connect", ServerJars::classPath));
        this.port = port;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    URI address() {
        return URI.create("http://" + port.address());
    }

    Component component() {
        return new Component(
                "connect",
                List.of(port),
                folder.log("connect"),
                this::launch,
                Readiness.http(address().resolve("/connectors")));
    }

    private Launch launch() {
        return jvm.launch(
                jvm.write("connect.properties", settings()),
                Map.of(
                        "GUANXI_POSTGRES_HOST", Port.HOST,
                        "GUANXI_POSTGRES_PORT", Integer.toString(postgres.number()),
                        "GUANXI_POSTGRES_USER", Postgres.USER,
                        "GUANXI_POSTGRES_PASSWORD", Postgres.PASSWORD));
    }

    private Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers", kafka.address(),
                "listeners", address(),
                "plugin.discovery", "service_load",
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.storage.StringConverter",
                "offset.storage.file.filename", folder.path().resolve("connect-offsets"),
                "offset.flush.interval.ms", 1000,
                "config.providers", "env",
                "config.providers.env.class", "org.apache.kafka.common.config.provider.EnvVarConfigProvider");
    }
}
