package dev.guanxi.platform.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL, Kafka and Connect for the tests of a service; started once per test JVM, ended with it.
 *
 * <pre>{@code
 * @QuarkusTestResource(value = PlatformTestResource.class, initArgs = {
 *     @ResourceArg(name = "database", value = "customer"),
 *     @ResourceArg(name = "connector", value = "customer")})
 * }</pre>
 *
 * Arguments: {@code database} is made for the service; {@code connector}, if given, names the file of
 * {@code deploy/connectors} that publishes its outbox; {@code topics}, if given, are made besides the event and dead letter
 * topics of all services, separated by commas.
 */
public final class PlatformTestResource implements QuarkusTestResourceLifecycleManager {

    private String database;
    private String connector;
    private List<String> topics = List.of();

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
        if (database == null) {
            throw new IllegalArgumentException("PlatformTestResource needs the argument database, such as customer");
        }
        connector = arguments.get("connector");
        topics = Arrays.stream(arguments.getOrDefault("topics", "").split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    @Override
    public Map<String, String> start() {
        Databases databases = TestPlatform.databases();
        databases.create(database);
        TestPlatform.createTopics(topics);
        Connector.all().forEach(each -> TestPlatform.createTopics(each.topics()));
        if (connector != null) {
            TestPlatform.keepConnector(connector);
        }
        Map<String, String> configuration = new HashMap<>(TestKeys.configuration());
        configuration.put("quarkus.datasource.jdbc.url", databases.jdbcUrl(database));
        configuration.put("quarkus.datasource.reactive.url", databases.reactiveUrl(database));
        configuration.put("quarkus.datasource.username", Postgres.USER);
        configuration.put("quarkus.datasource.password", Postgres.PASSWORD);
        configuration.put("kafka.bootstrap.servers", TestPlatform.bootstrapServers());
        return configuration;
    }

    /** Nothing: the next test profile uses the same platform, which ends with the JVM. */
    @Override
    public void stop() {}
}
