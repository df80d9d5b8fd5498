package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP port on the loopback interface.
 *
 * @param user what it is for, named in messages
 * @param number 1 to 65535
 */
public record Port(String user, int number) {

    /** Everything listens here and nowhere else; the name {@code localhost} may mean IPv6 to one and IPv4 to another. */
    public static final String HOST = "127.0.0.1";

    /** Above what well-known servers listen at. */
    private static final int LOWEST_TO_GIVE = 10_240;

    /** Of Linux; those of other systems begin higher. */
    private static final int LOWEST_OF_CONNECTIONS = 32_768;

    private static final int MOST_TRIES = 1_000;

    public Port {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("port of " + user + " must be 1 to 65535, not " + number);
        }
    }

    /**
     * Free ports, one for each user, all different. They are below those that systems give to outgoing connections: any of
     * these could take a port before its user listens, or while its user is started again.
     */
    public static List<Port> free(String... users) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            List<Port> ports = new ArrayList<>();
            for (String user : users) {
                ServerSocket socket = listening(user);
                held.add(socket);
                ports.add(new Port(user, socket.getLocalPort()));
            }
            return ports;
        } finally {
            held.forEach(Port::close);
        }
    }

    /** At random, so that two who look at the same time find different ones. */
    private static ServerSocket listening(String user) {
        IOException last = null;
        for (int i = 0; i < MOST_TRIES; i++) {
            int number = ThreadLocalRandom.current().nextInt(LOWEST_TO_GIVE, LOWEST_OF_CONNECTIONS);
            try {
                return new ServerSocket(number, 1, InetAddress.getByName(HOST));
            } catch (IOException e) {
                last = e;
            }
        }
        throw new PlatformException("no port is free for " + user, last);
    }

    /** @throws PlatformException naming the port, its use and, where the system tells, who has it */
    public void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            // A connection of the last run that is still in TIME_WAIT must not count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, number));
        } catch (IOException e) {
            throw new PlatformException(
                    "port " + number + ", needed for " + user + ", is taken" + PortOwner.of(number), e);
        }
    }

    String address() {
        return HOST + ":" + number;
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
