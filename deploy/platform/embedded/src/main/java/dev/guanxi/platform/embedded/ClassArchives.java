package dev.guanxi.platform.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A folder of class data, with which Java processes start in a third of the processor time: the JVM maps classes from a
 * file instead of reading, checking and linking them anew. Such a file is written by a JVM when it ends, fits that kind of
 * JVM and its class path only, and is worth nothing to any other. See deploy/decisions/015.
 */
public final class ClassArchives {

    private final Path folder;
    private final boolean recording;
    private final Map<String, ClassArchive> all = new ConcurrentHashMap<>();

    private ClassArchives(Path folder, boolean recording) {
        this.folder = folder;
        this.recording = recording;
    }

    /** None: processes start as they always do. */
    public static ClassArchives none() {
        return new ClassArchives(null, false);
    }

    /** Those in the folder are used; what is not there is done without. */
    public static ClassArchives in(Path folder) {
        return new ClassArchives(folder, false);
    }

    /** Processes write theirs when they end; {@link #keep()} makes them fit for use. */
    public static ClassArchives recorded(Path folder) {
        return new ClassArchives(folder, true);
    }

    /**
     * That of a kind of process.
     *
     * @param process unique in the folder
     * @param classPath as the process is given it; asked when it is needed
     */
    public ClassArchive of(String process, Supplier<String> classPath) {
        return all.computeIfAbsent(process, name -> new ClassArchive(folder, name, classPath, recording));
    }

    /** Whether all that {@link #of} was asked for are there. */
    public boolean complete() {
        return all.values().stream().allMatch(ClassArchive::isThere);
    }

    /** Puts what the processes wrote in place, once all have ended. */
    public void keep() {
        Parallel.run(
                all.values().stream().<Runnable>map(archive -> archive::keep).toList());
    }

    /** Deletes what is only half written. */
    public void discardUnfinished() {
        all.values().forEach(ClassArchive::discardUnfinished);
    }
}
