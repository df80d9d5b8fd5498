package dev.guanxi.benchmarks;

import dev.guanxi.local.LocalStack;
import dev.guanxi.local.Service;
import dev.guanxi.platform.embedded.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A system with fresh data to measure on, and the tools to do it. */
final class Workbench implements AutoCloseable {

    private static final List<String> EVENTS_GO_BY =
            List.of("connect", "segmentation-service", "visit-planner-service", "loyalty-service");

    private final Plan plan;
    private final Path folder;
    private final LocalStack stack;
    private final Duration started;

    Workbench(Plan plan) {
        this.plan = plan;
        this.folder = temporaryFolder();
        Log.say("starting a system with fresh data");
        long began = System.nanoTime();
        this.stack =
                LocalStack.builder().freePorts().keys(folder.resolve("keys")).start();
        this.started = Duration.ofNanos(System.nanoTime() - began);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("guanxi-benchmarks-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan() {
        return plan;
    }

    /** How long the start took, from nothing to ready. */
    Duration started() {
        return started;
    }

    LocalStack stack() {
        return stack;
    }

    URI gateway() {
        return stack.gateway();
    }

    URI customerService() {
        return stack.address(Service.CUSTOMER);
    }

    URI segmentationService() {
        return stack.address(Service.SEGMENTATION);
    }

    Database customerDatabase() {
        return database("customer");
    }

    Database segmentationDatabase() {
        return database("segmentation");
    }

    private Database database(String name) {
        return new Database(
                stack.platform().jdbcUrl(name),
                stack.platform().user(),
                stack.platform().password());
    }

    /** Tokens of as many different bearers as there are clients. */
    List<String> tokens() {
        return IntStream.range(0, plan.clients())
                .mapToObj(i -> stack.token("manager", null, "bench-" + i))
                .toList();
    }

    /**
     * Leaves customer-service, its database and the gateway to themselves, so that both sides of a comparison have the
     * whole machine; unless the plan says otherwise.
     */
    void quiet() {
        if (!plan.whole()) {
            EVENTS_GO_BY.stream()
                    .map(stack::component)
                    .filter(Component::isRunning)
                    .forEach(Component::stop);
        }
    }

    /** Leaves segmentation-service and its database to themselves; its events wait in the outbox. */
    void onlySegmentation() {
        Stream.concat(EVENTS_GO_BY.stream(), Stream.of("customer-service"))
                .filter(name -> !name.equals("segmentation-service"))
                .map(stack::component)
                .filter(Component::isRunning)
                .forEach(Component::stop);
        Component segmentation = stack.component("segmentation-service");
        if (!segmentation.isRunning()) {
            segmentation.start();
        }
    }

    /** Has everything running. */
    void whole() {
        Stream.concat(Stream.of("customer-service"), EVENTS_GO_BY.stream())
                .map(stack::component)
                .filter(component -> !component.isRunning())
                .forEach(Component::start);
    }

    /** Levels the ground before a measurement: no checkpoint or vacuum of what went before falls into it. */
    void settle() {
        customerDatabase().sql("vacuum analyze", "checkpoint");
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
