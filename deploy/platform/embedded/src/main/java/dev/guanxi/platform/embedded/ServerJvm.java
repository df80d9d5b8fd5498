package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Launches the Java servers, each in a small JVM of its own. */
final class ServerJvm {

    /** Serial collector: the smallest in memory and threads; the pauses of a small heap are short. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xss512k",
            // A third of a start's processor time went into compiling what a start alone does often.
            "-XX:CompileThresholdScaling=3",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxDirectMemorySize=64m",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.io.debezium=info",
            // The placeholders of the connector files are not for Kafka's own configuration files.
            "-Dorg.apache.kafka.automatic.config.providers=org.apache.kafka.common.config.provider.EnvVarConfigProvider");

    private final String mainClass;
    private final String heap;
    private final DataFolder folder;
    private final ClassArchive archive;

    ServerJvm(String mainClass, String heap, DataFolder folder, ClassArchive archive) {
        this.mainClass = mainClass;
        this.heap = heap;
        this.folder = folder;
        this.archive = archive;
    }

    /** The program of this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Launch launch(Path properties, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-Xmx" + heap);
        command.addAll(OPTIONS);
        command.addAll(archive.options());
        command.addAll(List.of("-cp", ServerJars.classPath(), mainClass, properties.toString()));
        return new Launch(command, environment, folder.path(), archive.stop(Launch.Stop.JAVA));
    }

    /** Writes a properties file into the folder and returns it. */
    Path write(String name, Map<String, Object> settings) {
        Path file = folder.folder("settings").resolve(name);
        Properties properties = new Properties();
        settings.forEach((key, value) -> properties.setProperty(key, value.toString()));
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
            return file;
        } catch (IOException e) {
            throw new PlatformException("cannot write " + file + " (" + e + ")", e);
        }
    }
}
