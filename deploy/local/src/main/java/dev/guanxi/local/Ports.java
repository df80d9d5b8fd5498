package dev.guanxi.local;

import dev.guanxi.platform.embedded.PlatformException;
import dev.guanxi.platform.embedded.Port;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The ports of one stack: the gateway's, then one for each service in order, then PostgreSQL, Kafka, Connect and Kafka's
 * controller.
 */
public record Ports(
        Port gateway, Map<Service, Port> services, Port postgres, Port kafka, Port connect, Port controller) {

    /** Where the gateway is unless it is told otherwise. */
    public static final int DEFAULT_GATEWAY = 8080;

    private static final List<String> PLATFORM = List.of("postgres", "kafka", "connect", "kafka's controller");
    private static final int COUNT = 1 + Service.values().length + PLATFORM.size();
    private static final int HIGHEST = 65_535;

    /** Nine ports in a row, the gateway's first. */
    public static Ports from(int gateway) {
        if (gateway < 1 || gateway + COUNT - 1 > HIGHEST) {
            throw new IllegalArgumentException("the gateway's port must be 1 to " + (HIGHEST - COUNT + 1) + ", for "
                    + COUNT + " ports in a row are used, not " + gateway);
        }
        List<String> users = users();
        return of(Stream.iterate(0, i -> i + 1)
                .limit(COUNT)
                .map(i -> new Port(users.get(i), gateway + i))
                .toList());
    }

    /** Nine free ports. */
    public static Ports free() {
        return of(Port.free(users().toArray(String[]::new)));
    }

    /** All of them. */
    public List<Port> all() {
        return Stream.of(
                        Stream.of(gateway), services.values().stream(), Stream.of(postgres, kafka, connect, controller))
                .flatMap(ports -> ports)
                .toList();
    }

    /** @throws PlatformException naming the first port that is taken */
    void requireFree() {
        try {
            all().forEach(Port::requireFree);
        } catch (PlatformException e) {
            throw new PlatformException(e.getMessage() + "; --port chooses other ports for all", e);
        }
    }

    private static List<String> users() {
        return Stream.of(Stream.of("gateway"), Stream.of(Service.values()).map(Service::processName), PLATFORM.stream())
                .flatMap(users -> users)
                .toList();
    }

    private static Ports of(List<Port> inOrder) {
        Map<Service, Port> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, inOrder.get(1 + service.ordinal()));
        }
        int platform = 1 + Service.values().length;
        return new Ports(
                inOrder.get(0),
                services,
                inOrder.get(platform),
                inOrder.get(platform + 1),
                inOrder.get(platform + 2),
                inOrder.get(platform + 3));
    }
}
