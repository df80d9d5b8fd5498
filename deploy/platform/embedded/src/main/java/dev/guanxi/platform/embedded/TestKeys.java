package dev.guanxi.platform.embedded;

import java.nio.file.Path;
import java.util.Map;

/** The issuer of one test JVM, shared by all its class loaders (see {@link TestPlatform}). */
final class TestKeys {

    private static final String FOLDER = "guanxi.test-keys";

    private TestKeys() {}

    static LocalIssuer issuer() {
        synchronized (System.getProperties()) {
            String folder = System.getProperty(FOLDER);
            if (folder == null) {
                DataFolder fresh = DataFolder.temporary();
                Runtime.getRuntime().addShutdownHook(new Thread(fresh::close, "delete-test-keys"));
                folder = fresh.path().toString();
                System.setProperty(FOLDER, folder);
            }
            return LocalIssuer.in(Path.of(folder));
        }
    }

    /** What makes a service accept the tokens of {@link TestTokens}. */
    static Map<String, String> configuration() {
        return Map.of(
                "mp.jwt.verify.publickey.location",
                issuer().publicKey().toUri().toString(),
                "mp.jwt.verify.issuer",
                LocalIssuer.ISSUER);
    }
}
