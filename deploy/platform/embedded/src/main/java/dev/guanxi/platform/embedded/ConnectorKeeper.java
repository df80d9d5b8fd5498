package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the wanted connectors running: registers each as soon as the service's migration has made the publication, again
 * after Connect was restarted (standalone, it forgets), and restarts what failed. Looks every quarter of a second.
 */
final class ConnectorKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ConnectorKeeper.class.getName());
    private static final long INTERVAL_MILLIS = 250;
    private static final String PUBLICATION = "outbox";

    private final Databases databases;
    private final ConnectClient connect;
    private final List<Connector> wanted = new CopyOnWriteArrayList<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "connector-keeper");
        thread.setDaemon(true);
        return thread;
    });

    ConnectorKeeper(Databases databases, URI connect) {
        this.databases = databases;
        this.connect = new ConnectClient(connect);
        timer.scheduleWithFixedDelay(this::keepAll, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void keep(Connector connector) {
        wanted.add(connector);
    }

    /** Whether all wanted connectors were running at the last look. */
    boolean allRunning() {
        return wanted.stream().allMatch(connector -> running.contains(connector.name()));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void keepAll() {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            Map<String, ConnectClient.State> states = connect.states();
            wanted.forEach(connector -> keepOne(connector, states.get(connector.name())));
        } catch (IOException | RuntimeException e) {
            // Connect is down or starting: the next look may find it.
            LOG.log(System.Logger.Level.DEBUG, () -> "no connectors: " + e);
            running.clear();
        }
    }

    private void keepOne(Connector connector, ConnectClient.State state) {
        try {
            if (state == null) {
                register(connector);
            } else if (state == ConnectClient.State.FAILED) {
                LOG.log(System.Logger.Level.INFO, "restarting the failed connector {0}", connector.name());
                running.remove(connector.name());
                connect.restart(connector.name());
            } else {
                running.add(connector.name());
            }
        } catch (IOException | RuntimeException e) {
            // PostgreSQL behind it is down or starting: the next look may find it.
            LOG.log(System.Logger.Level.DEBUG, () -> "connector " + connector.name() + ": " + e);
            running.remove(connector.name());
        }
    }

    private void register(Connector connector) throws IOException {
        running.remove(connector.name());
        if (databases.hasPublication(connector.database(), PUBLICATION)) {
            connect.put(connector);
        }
    }
}
