package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connector file of {@code deploy/connectors}: what Kafka Connect is to do for one service.
 *
 * @param name the service, such as {@code visit-planner}
 * @param json the file, as Connect's {@code PUT /connectors/{name}/config} takes it
 * @param database the service's database
 * @param topic the topic of its events
 */
public record Connector(String name, String json, String database, String topic) {

    private static final List<String> SERVICES = List.of("customer", "segmentation", "visit-planner", "loyalty");

    /** Those of all services. */
    public static List<Connector> all() {
        return SERVICES.stream().map(Connector::of).toList();
    }

    /** @throws PlatformException when there is no such connector, or it lacks a setting */
    public static Connector of(String name) {
        String resource = "/connectors/" + name + ".json";
        try (InputStream file = Connector.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new PlatformException("there is no connector " + name + " in deploy/connectors");
            }
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Connector(
                    name,
                    json,
                    setting(name, json, "database.dbname"),
                    setting(name, json, "transforms.outbox.route.topic.replacement"));
        } catch (IOException e) {
            throw new PlatformException("cannot read the connector " + name, e);
        }
    }

    /** The topics that the service writes: its events, and the events that it could not handle. */
    public List<String> topics() {
        return List.of(topic, name + "-service.dead-letter");
    }

    private static String setting(String name, String json, String key) {
        Matcher setting = Pattern.compile('"' + Pattern.quote(key) + "\"\\s*:\\s*\"([^\"]+)\"")
                .matcher(json);
        if (!setting.find()) {
            throw new PlatformException("the connector " + name + " has no " + key);
        }
        return setting.group(1);
    }
}
