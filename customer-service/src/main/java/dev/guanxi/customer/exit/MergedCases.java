package dev.guanxi.customer.exit;

import dev.guanxi.customer.quality.merge.EndingFollower;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Others learn which cases a merge ended, and that they are open again when it is undone (C7). */
@Singleton
final class MergedCases implements EndingFollower {

    private final ExitAnnouncements announcements;

    MergedCases(ExitAnnouncements announcements) {
        this.announcements = announcements;
    }

    @Override
    public String table() {
        return "exit_case";
    }

    @Override
    public Uni<Void> ended(Mutiny.Session session, List<UUID> ids) {
        return announcements.closed(session, ids);
    }

    @Override
    public Uni<Void> reopened(Mutiny.Session session, List<UUID> ids) {
        return announcements.opened(session, ids);
    }
}
