package dev.guanxi.platform.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kafka in KRaft mode: broker and controller in one process, one replica of everything. */
final class Kafka {

    /** An event carries a whole purchase, which may be larger than Kafka's usual 1 MB; a dead letter also its reason. */
    static final int MAX_MESSAGE_BYTES = 9 << 20;

    private final DataFolder folder;
    private final ServerJvm jvm;
    private final Port port;
    private final Port controllerPort;

    Kafka(DataFolder folder, ClassArchives archives, Port port, Port controllerPort) {
        this.folder = folder;
        this.jvm =
                new ServerJvm(KafkaServer.class.getName(), "256m", folder, archives.of("kafka", ServerJars::classPath));
        this.port = port;
        this.controllerPort = controllerPort;
    }

    Component component() {
        Readiness listens = Readiness.listening(port);
        Topics topics = new Topics(port);
        return new Component(
                "kafka",
                List.of(port, controllerPort),
                folder.log("kafka"),
                this::launch,
                () -> listens.isReady() && topics.isReachable());
    }

    private Launch launch() {
        return jvm.launch(jvm.write("kafka.properties", settings()), Map.of());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", 1);
        settings.put("controller.quorum.voters", "1@" + controllerPort.address());
        settings.put("listeners", "PLAINTEXT://" + port.address() + ",CONTROLLER://" + controllerPort.address());
        settings.put("advertised.listeners", "PLAINTEXT://" + port.address());
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", folder.path().resolve("kafka"));
        settings.put("auto.create.topics.enable", false);
        settings.put("message.max.bytes", MAX_MESSAGE_BYTES);
        settings.put("replica.fetch.max.bytes", MAX_MESSAGE_BYTES);
        // Events are the memory of the consumers: a service added later reads from the beginning.
        settings.put("log.retention.ms", -1);
        settings.putAll(ofOneNode());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, Object> ofOneNode() {
        return Map.of(
                "default.replication.factor", 1,
                "offsets.topic.replication.factor", 1,
                "offsets.topic.num.partitions", 4,
                "transaction.state.log.replication.factor", 1,
                "transaction.state.log.min.isr", 1,
                "transaction.state.log.num.partitions", 2,
                "share.coordinator.state.topic.replication.factor", 1,
                "share.coordinator.state.topic.min.isr", 1,
                // Nobody else is expected: consumers start at once, and a killed broker is back at once.
                "group.initial.rebalance.delay.ms", 0,
                "broker.session.timeout.ms", 3000);
    }

    private static Map<String, Object> small() {
        return Map.of(
                "num.network.threads", 2,
                "num.io.threads", 4,
                "background.threads", 2,
                "num.recovery.threads.per.data.dir", 2,
                "log.cleaner.dedupe.buffer.size", 4 << 20,
                "log.segment.bytes", 64 << 20,
                "log.index.size.max.bytes", 1 << 20);
    }
}
