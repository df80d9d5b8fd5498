package dev.guanxi.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** The fake services with what production adds: an issuer with a key set, out of reach until it is opened, CORS, spans. */
public final class ProductionLikeServices extends FakeServices {

    private final AtomicBoolean open = new AtomicBoolean();
    private HttpServer issuer;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = super.start();
        KeyPair pair = Tokens.newPair();
        String address = "http://localhost:" + startIssuer(keySet(pair));
        config.putAll(Tokens.configuration(pair));
        config.remove("mp.jwt.verify.publickey");
        config.put("mp.jwt.verify.publickey.location", address + "/keys");
        config.put("test.open-issuer", address + "/open");
        config.put("quarkus.http.cors.enabled", "true");
        config.put("quarkus.http.cors.origins", "https://crm.example");
        config.put("quarkus.otel.sdk.disabled", "false");
        config.put("quarkus.otel.bsp.schedule.delay", "1h");
        return config;
    }

    private int startIssuer(String keySet) {
        try {
            issuer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer.createContext("/open", exchange -> {
            open.set(true);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        issuer.createContext("/keys", exchange -> {
            byte[] body = keySet.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(open.get() ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
        return issuer.getAddress().getPort();
    }

    private static String keySet(KeyPair pair) {
        try {
            RsaJsonWebKey key = (RsaJsonWebKey) RsaJsonWebKey.Factory.newPublicJwk(pair.getPublic());
            key.setKeyId("current");
            return new JsonWebKeySet(key).toJson();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        issuer.stop(0);
        super.stop();
    }
}
