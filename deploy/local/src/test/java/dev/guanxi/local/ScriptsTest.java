package dev.guanxi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts refuse what they cannot run with, before anything is built or started. */
class ScriptsTest {

    private static final Path FOLDER = Checkout.find().root().resolve("deploy/local");

    @TempDir
    Path home;

    private record Result(int code, String output) {}

    @Test
    void anOldJavaIsRefused() throws Exception {
        java("openjdk version \"11.0.22\" 2024-01-16");

        assertThat(start(Map.of("JAVA_HOME", home.toString()))).satisfies(result -> {
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.output())
                    .contains("a JDK 17 or newer is needed")
                    .contains("is version 11")
                    .contains("JAVA_HOME");
        });
    }

    @Test
    void aJavaOfTheOldCountingIsRefused() throws Exception {
        java("java version \"1.8.0_392\"");

        assertThat(start(Map.of("JAVA_HOME", home.toString())).output()).contains("a JDK 17 or newer is needed");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        assertThat(start(Map.of("JAVA_HOME", home.toString()))).satisfies(result -> {
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.output()).contains("JAVA_HOME is " + home);
        });
    }

    private void java(String version) throws IOException {
        Path java = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho '" + version + "' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private static Result start(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", FOLDER.resolve("start").toString(), "--no-demo");
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
