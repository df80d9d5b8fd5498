package dev.guanxi.segmentation.shopper.learning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Learns by itself, from time to time. */
@Singleton
final class LearningRunner {

    private static final String NAME = "schedule";

    private final ModelService models;

    LearningRunner(ModelService models) {
        this.models = models;
    }

    @Scheduled(every = "${guanxi.shopper-learning.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> learn() {
        return models.learnIfNew(NAME);
    }
}
