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
        @Schema(description = "The checklist") @NotNull UUID id,

        @Schema(description = "Grows by one with each tick; the ETag")
        long version,

        @Schema(description = "Code of the playbook whose items are ticked") @NotNull String playbook,

        @Schema(description = "Name of the playbook, in the language asked for")
        String name,

        @Schema(description = "Subject of the token that began it") @NotNull String owner,

        @Schema(description = "The day that it is for") @NotNull LocalDate day,

        @Schema(description = "The visit that it is for; absent for the day as such")
        UUID visitId,

        @Schema(description = "When it was begun") @NotNull Instant createdAt,
        @Schema(description = "How many items are done") int done,
        @Schema(description = "How many there are") int of,

        @Schema(description = "All items of the playbook, in its order") @NotNull List<Item> items) {

    /** One item; without tickedAt nothing was said of it yet. */
    @Schema(name = "ChecklistItem")
    record Item(
            @Schema(description = "Code of the item in its playbook")
            String code,

            @Schema(description = "What is to be done, in the language asked for")
            String text,

            @Schema(description = "Whether it is ticked") boolean done,

            @Schema(description = "What was noted with the tick; absent without one")
            String note,

            @Schema(description = "Subject of who ticked or cleared it last; absent if nobody did")
            String tickedBy,

            @Schema(description = "When that was; absent likewise")
            Instant tickedAt) {

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
