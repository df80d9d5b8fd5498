package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Tells whether a component can be used. Never throws, answers within about a second. */
@FunctionalInterface
public interface Readiness {

    int TIMEOUT_MILLIS = 2000;

    boolean isReady();

    /** Ready when a GET of this address answers 200. */
    static Readiness http(URI address) {
        return () -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** Ready when someone listens; cheap, and silent in the logs of both sides. */
    static Readiness listening(Port port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(Port.HOST, port.number()), TIMEOUT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
