package dev.guanxi.segmentation.segment.membership;

import dev.guanxi.platform.persistence.LeasedWork;
import dev.guanxi.segmentation.activity.CustomerReviews.FactsChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Decides for customers who are due, as soon as facts are committed and else every two seconds: so old are memberships at
 * most, plus the time that the customers before them take. A batch is one transaction, whose locks are its lease.
 */
@Singleton
final class ReviewWork {

    private final LeasedWork<Integer> work;

    ReviewWork(ReviewService reviews) {
        this.work = new LeasedWork<>("segment reviews", 1, reviews::reviewSome, reviewed -> {});
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        work.stop();
    }

    void wake(@Observes FactsChanged changed) {
        if (!work.isEnding()) {
            work.wake();
        }
    }
}
