package dev.guanxi.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL for this machine, from the jar of binaries on the class path. */
final class PostgresBinaries {

    private static final Set<String> ARM = Set.of("aarch64", "arm64");

    private PostgresBinaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}; unpacked the first time. */
    static Path folder() {
        String archive = archive();
        try (InputStream content = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (content == null) {
                throw new PlatformException("no PostgreSQL for this machine: " + archive + " is not on the class path");
            }
            byte[] bytes = content.readAllBytes();
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            String name = "postgres-%08x".formatted(checksum.getValue());
            return Cache.folder(name, folder -> unpack(new java.io.ByteArrayInputStream(bytes), folder));
        } catch (IOException e) {
            throw new PlatformException("cannot read " + archive, e);
        }
    }

    private static String archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : "linux";
        return "postgres-%s-%s.txz".formatted(system, ARM.contains(arch) ? "arm_64" : "x86_64");
    }

    private static void unpack(InputStream content, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            throw new IOException("unexpected hard link " + entry.getName());
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            if (program && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }
}
