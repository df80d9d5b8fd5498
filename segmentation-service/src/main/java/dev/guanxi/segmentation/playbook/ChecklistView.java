package dev.guanxi.segmentation.playbook;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checklist in one language. */
@Schema(name = "Checklist", examples = """
                {"id":"0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6","version":2,"playbook":"ACCOUNT_MANAGER_DAY",
                 "name":"The account manager's day","owner":"zhao.min","day":"2026-03-02",
                 "createdAt":"2026-03-02T00:30:00Z","done":1,"of":13,
                 "items":[{"code":"KNOW_COMPETITORS","text":"Know the competitors","done":true,
                   "tickedBy":"zhao.min","tickedAt":"2026-03-02T01:00:00Z"}]}""")
record ChecklistView(
        @NotNull UUID id,
        long version,
        @NotNull String playbook,
        String name,
        @NotNull String owner,
        @NotNull LocalDate day,
        UUID visitId,
        @NotNull Instant createdAt,
        @Schema(description = "How many items are done") int done,
        @Schema(description = "How many there are") int of,
        @NotNull List<Item> items) {

    /** One item; without tickedAt nothing was said of it yet. */
    @Schema(name = "ChecklistItem")
    record Item(String code, String text, boolean done, String note, String tickedBy, Instant tickedAt) {

        static Item of(Playbook.Item item, Checklist.Tick tick) {
            return tick == null
                    ? new Item(item.code(), item.text(), false, null, null, null)
                    : new Item(item.code(), item.text(), tick.done(), tick.note(), tick.by(), tick.at());
        }
    }

    static ChecklistView of(Checklist checklist, Playbook playbook) {
        List<Item> items = playbook.items().stream()
                .map(item -> Item.of(item, checklist.ticks().get(item.code())))
                .toList();
        return new ChecklistView(
                checklist.id(),
                checklist.version(),
                checklist.playbook(),
                playbook.name(),
                checklist.owner(),
                checklist.day(),
                checklist.visitId(),
                checklist.createdAt(),
                (int) items.stream().filter(Item::done).count(),
                items.size(),
                items);
    }
}
