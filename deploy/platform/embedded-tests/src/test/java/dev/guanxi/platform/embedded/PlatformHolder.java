package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Starts a platform in a JVM of its own, for tests of what happens when that JVM ends. */
final class PlatformHolder {

    private PlatformHolder() {}

    /** Prints the pids of the components and waits until it is ended. */
    public static void main(String[] args) throws InterruptedException {
        Platform platform = Platform.start(Platform.Settings.temporary());
        System.out.println(platform.postgres().pid().getAsLong() + ","
                + platform.kafka().pid().getAsLong() + ","
                + platform.connect().pid().getAsLong());
        Thread.currentThread().join();
    }

    static Process start() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(command(classPath))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> command(String classPath) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-Xmx128m", "-cp", classPath, PlatformHolder.class.getName());
    }

    static List<ProcessHandle> components(Process holder) throws IOException {
        var output = holder.inputReader(StandardCharsets.UTF_8);
        return Arrays.stream(output.readLine().split(","))
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();
    }
}
