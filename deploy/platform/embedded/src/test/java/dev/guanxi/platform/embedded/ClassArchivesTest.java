package dev.guanxi.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a JVM of its own, which runs a small program from a jar. */
class ClassArchivesTest {

    private static final String FROM_ARCHIVE = Program.class.getName() + " source: shared objects file (top)";

    @TempDir
    Path folder;

    private Path jar;
    private Path archives;

    /** What runs. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) {
            System.out.println("ran");
        }
    }

    @BeforeEach
    void packProgram() throws IOException {
        jar = folder.resolve("program.jar");
        archives = folder.resolve("archives");
        String name = Program.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream classFile = Program.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            classFile.transferTo(out);
        }
    }

    @Test
    void whatOneRunWritesTheNextOneUses() throws Exception {
        assertThat(used().complete()).isFalse();
        assertThat(run(used())).contains("ran").doesNotContain(FROM_ARCHIVE);

        record();

        assertThat(used().complete()).isTrue();
        assertThat(run(used())).contains("ran").contains(FROM_ARCHIVE);
    }

    @Test
    void aJarThatWasBuiltAnewAsksForAnotherOneWhichTakesThePlaceOfTheFirst() throws Exception {
        record();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

        assertThat(used().complete()).isFalse();
        assertThat(run(used())).contains("ran").doesNotContain(FROM_ARCHIVE);

        record();

        assertThat(run(used())).contains(FROM_ARCHIVE);
        assertThat(files()).hasSize(1);
    }

    @Test
    void halfAnArchiveIsNotKept() throws Exception {
        ClassArchives recorded = recorded();
        run(recorded);
        Path unfinished = files().get(0);
        byte[] whole = Files.readAllBytes(unfinished);
        Files.delete(unfinished);
        Files.write(unfinished, List.of(new String(whole, 0, 100, StandardCharsets.ISO_8859_1)));

        recorded.keep();
        assertThat(used().complete()).isFalse();

        recorded.discardUnfinished();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAnotherJvmOfTheSameProgramWroteStays() throws Exception {
        Path other = Files.createDirectories(archives).resolve("program@some other JVM@00000000.jsa");
        Files.createFile(other);

        record();

        assertThat(files()).hasSize(2).contains(other);
    }

    @Test
    void withoutArchivesAProcessHasNoOptions() {
        ClassArchive none = archive(ClassArchives.none());

        assertThat(none.options()).isEmpty();
        assertThat(none.stop(Launch.Stop.JAVA)).isEqualTo(Launch.Stop.JAVA);
    }

    private void record() throws IOException, InterruptedException {
        ClassArchives recorded = recorded();
        run(recorded);
        recorded.keep();
    }

    private ClassArchives recorded() {
        return ClassArchives.recorded(archives);
    }

    /** Asked for its one archive already, as a stack is when it has been prepared. */
    private ClassArchives used() {
        ClassArchives used = ClassArchives.in(archives);
        archive(used);
        return used;
    }

    private ClassArchive archive(ClassArchives archives) {
        return archives.of("program", jar::toString);
    }

    private String run(ClassArchives archives) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ServerJvm.java(), "-Xlog:class+load", "-XX:+UseSerialGC"));
        command.addAll(archive(archives).options());
        command.addAll(List.of("-cp", jar.toString(), Program.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(archives)) {
            return files.toList();
        }
    }
}
