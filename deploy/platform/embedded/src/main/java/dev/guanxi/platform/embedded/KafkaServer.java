package dev.guanxi.platform.embedded;

import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/** Main class of the Kafka process: formats its folder the first time and serves until it is told to end. */
final class KafkaServer {

    /** One cluster, one folder: an id that is always the same lets a kept folder be found again. */
    private static final String CLUSTER_ID = "Z3VhbnhpLWxvY2FsLWthZg";

    private KafkaServer() {}

    /** @param args the properties file */
    public static void main(String[] args) throws IOException {
        String[] format = {"format", "-t", CLUSTER_ID, "-c", args[0], "--ignore-formatted"};
        if (StorageTool.execute(format, System.out) != 0) {
            System.exit(1);
        }
        Properties properties = new Properties();
        try (FileInputStream file = new FileInputStream(args[0])) {
            properties.load(file);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        server.startup();
        server.awaitShutdown();
    }
}
