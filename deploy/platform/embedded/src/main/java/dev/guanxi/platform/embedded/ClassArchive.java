package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The class data of one kind of process: see {@link ClassArchives}. */
public final class ClassArchive {

    /** Writing takes seconds, with many at once on a busy machine more; cut off, nothing would be gained. */
    private static final Duration GRACE_TO_WRITE = Duration.ofSeconds(120);

    private static final int SECONDS_TO_CHECK = 30;
    private static final String SUFFIX = ".jsa";

    private final Path folder;
    private final String process;
    private final Supplier<String> classPath;
    private final boolean recording;
    private Path file;

    ClassArchive(Path folder, String process, Supplier<String> classPath, boolean recording) {
        this.folder = folder;
        this.process = process;
        this.classPath = classPath;
        this.recording = recording;
    }

    /** Options for the JVM. Without an archive there are none; the JVM ignores one that does not fit it after all. */
    public List<String> options() {
        if (recording) {
            Folders.create(folder);
            return List.of("-XX:ArchiveClassesAtExit=" + unfinished());
        }
        return isThere() ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + file()) : List.of();
    }

    /** How the process is ended: it gets the time to write its archive, if it shall. */
    public Launch.Stop stop(Launch.Stop usual) {
        return recording ? new Launch.Stop(usual.polite(), GRACE_TO_WRITE, usual.forced()) : usual;
    }

    boolean isThere() {
        return folder != null && Files.exists(file());
    }

    /** Moves what the process wrote to where it is found, unless the JVM refuses it; earlier ones of this JVM go. */
    void keep() {
        Path file = file();
        try {
            if (Files.exists(unfinished()) && isAccepted(unfinished())) {
                deleteEarlier();
                Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new PlatformException("cannot keep the class data " + file + " (" + e + ")", e);
        }
    }

    void discardUnfinished() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Half a file, as a full disk or a killed process leaves it, may make a JVM crash: each is tried first. */
    private boolean isAccepted(Path archive) throws IOException {
        Process check = new ProcessBuilder(
                        ServerJvm.java(),
                        "-XX:+UseSerialGC",
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        classPath.get(),
                        "-version")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return check.waitFor(SECONDS_TO_CHECK, TimeUnit.SECONDS) && check.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            check.destroyForcibly();
        }
    }

    private void deleteEarlier() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> earlier = files.filter(
                            file -> isOfThisJvm(file.getFileName().toString()))
                    .toList();
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
    }

    private boolean isOfThisJvm(String name) {
        return name.startsWith(prefix()) && name.endsWith(SUFFIX);
    }

    private Path unfinished() {
        return folder.resolve(process + ".unfinished");
    }

    private synchronized Path file() {
        if (file == null) {
            file = folder.resolve(prefix() + "%08x".formatted(key()) + SUFFIX);
        }
        return file;
    }

    private String prefix() {
        return process + "@" + System.getProperty("java.vm.version") + "@";
    }

    /** What the JVM itself compares: where its jars are, their sizes and times. */
    private int key() {
        return ClassPath.parts(classPath.get()).stream()
                .map(ClassArchive::stamp)
                .toList()
                .hashCode();
    }

    private static List<Object> stamp(Path jar) {
        try {
            return List.of(jar.toString(), Files.size(jar), Files.getLastModifiedTime(jar));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
