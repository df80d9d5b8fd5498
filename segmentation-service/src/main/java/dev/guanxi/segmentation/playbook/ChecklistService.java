package dev.guanxi.segmentation.playbook;

import dev.guanxi.platform.Ids;
import dev.guanxi.platform.http.Cursor;
import dev.guanxi.platform.http.IdempotencyKeys;
import dev.guanxi.platform.http.Page;
import dev.guanxi.platform.persistence.Transactions;
import dev.guanxi.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Checklists; each public method is one transaction. */
@Singleton
class ChecklistService {

    private final Transactions transactions;
    private final ChecklistReader reader;
    private final ChecklistRepository checklists;
    private final IdempotencyKeys idempotencyKeys;
    private final Playbooks playbooks;
    private final Clock clock;

    ChecklistService(
            Transactions transactions,
            ChecklistReader reader,
            ChecklistRepository checklists,
            IdempotencyKeys idempotencyKeys,
            Playbooks playbooks,
            Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.checklists = checklists;
        this.idempotencyKeys = idempotencyKeys;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /**
     * Who asks.
     *
     * @param seesAll whether others' checklists are within reach
     */
    record Viewer(String name, boolean seesAll) {}

    /** A checklist and whether this request made it. */
    record Made(Checklist checklist, boolean made) {}

    /** Makes a checklist; a repeat, or another for the same playbook, day and visit, answers with the one there is. */
    Uni<Made> make(Viewer viewer, String key, NewChecklistData asked) {
        playbooks.named(asked.playbook(), Locale.ENGLISH);
        UUID newId = asked.id() == null ? Ids.next() : asked.id();
        return transactions.write(session -> idempotencyKeys
                .claim(session, "make-checklist", viewer.name(), key, asked, newId)
                .chain(id -> insert(session, viewer, id, asked)));
    }

    private Uni<Made> insert(Mutiny.Session session, Viewer viewer, UUID id, NewChecklistData asked) {
        Checklist made = new Checklist(
                id, 1, asked.playbook(), viewer.name(), asked.day(), asked.visitId(), clock.instant(), Map.of());
        return checklists
                .insert(session, made)
                .chain(inserted -> inserted
                        ? Uni.createFrom().item(new Made(made, true))
                        : existing(session, viewer, id, asked).map(found -> new Made(found, false)));
    }

    private Uni<Checklist> existing(Mutiny.Session session, Viewer viewer, UUID id, NewChecklistData asked) {
        return reader.find(session, id).chain(found -> {
            if (found == null) {
                return reader.findSame(session, viewer.name(), asked);
            }
            if (!asked.asksFor(found, viewer.name())) {
                throw Refusal.idTaken("checklist", id);
            }
            return Uni.createFrom().item(found);
        });
    }

    Uni<Checklist> get(Viewer viewer, UUID id) {
        return transactions.read(session -> reader.find(session, id)).map(found -> reached(viewer, found, id));
    }

    Uni<Page<Checklist>> list(Viewer viewer, String owner, String playbook, LocalDate day, Cursor after, int limit) {
        String whose = viewer.seesAll() ? owner : viewer.name();
        return transactions
                .read(session -> reader.list(session, whose, playbook, day, after, limit))
                .map(found -> Page.of(found, limit, last -> Cursor.of(last.id())));
    }

    /**
     * Ticks an item, or takes a tick back. What is ticked so already changes nothing.
     *
     * @param expected refuses a version that is not the one the caller has read
     */
    Uni<Checklist> tick(Viewer viewer, UUID id, String item, TickData said, LongConsumer expected) {
        return transactions.write(session -> reader.findForChange(session, id)
                .map(found -> reached(viewer, found, id))
                .invoke(found -> refuseForeign(found, item))
                .chain(found -> {
                    Checklist.Tick before = found.ticks().get(item);
                    if (before != null && before.says(said)) {
                        return Uni.createFrom().item(found);
                    }
                    expected.accept(found.version());
                    Checklist.Tick tick = new Checklist.Tick(said.done(), said.note(), viewer.name(), clock.instant());
                    return checklists.tick(session, id, item, tick).chain(() -> reader.find(session, id));
                }));
    }

    private void refuseForeign(Checklist found, String item) {
        if (!playbooks.get(found.playbook(), Locale.ENGLISH).has(item)) {
            throw Refusal.unknown("CHECKLIST_ITEM_UNKNOWN", found.playbook() + " has no item " + item + ".");
        }
    }

    private static Checklist reached(Viewer viewer, Checklist found, UUID id) {
        if (found == null || !viewer.seesAll() && !viewer.name().equals(found.owner())) {
            throw Refusal.unknown("CHECKLIST_UNKNOWN", "No checklist of yours has the id " + id + ".");
        }
        return found;
    }
}
