package dev.guanxi.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder of one running platform: data, settings and logs. It is locked while in use, so that a second start on the
 * same data is refused; a temporary folder is deleted when it is closed.
 */
public final class DataFolder implements AutoCloseable {

    /** A fresh PostgreSQL and Kafka take 120 MB; the rest is room to work in. */
    private static final long NEEDED_MB = 512;

    private final Path path;
    private boolean temporary;
    private final FileChannel lock;

    private DataFolder(Path path, boolean temporary) {
        this.path = Folders.create(path).toAbsolutePath();
        this.temporary = temporary;
        requireSpace(this.path, NEEDED_MB);
        this.lock = lock();
    }

    /**
     * A folder that stays, made if it is not there.
     *
     * @throws PlatformException when it cannot be made, is in use or has too little space
     */
    public static DataFolder kept(Path path) {
        return new DataFolder(path, false);
    }

    /** A folder that is gone after {@link #close()}. */
    public static DataFolder temporary() {
        return new DataFolder(ScratchFolders.fresh(), true);
    }

    public Path path() {
        return path;
    }

    /** A folder in it, made if it is not there. */
    public Path folder(String name) {
        return Folders.create(path.resolve(name));
    }

    /** The log file of a component. */
    public Path log(String component) {
        return folder("logs").resolve(component + ".log");
    }

    /** Lets the folder stay after {@link #close()}, for its logs: until the next start, if it is a temporary one. */
    public void keep() {
        temporary = false;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (temporary) {
            Folders.delete(path);
        }
    }

    static void requireSpace(Path path, long neededMb) {
        try {
            long free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < neededMb) {
                throw new PlatformException("the disk is full: " + free + " MB are free for " + path + ", at least "
                        + neededMb + " MB are needed; make room or name another folder");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel lock() {
        Path file = path.resolve("in-use");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new PlatformException("the data in " + path + " is in use by process "
                        + Files.readString(file).strip() + "; stop that first or name another folder");
            }
            String pid = ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException e) {
            throw new PlatformException("cannot write into " + path + " (" + e + ")", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
