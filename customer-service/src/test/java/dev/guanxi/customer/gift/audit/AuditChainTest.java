package dev.guanxi.customer.gift.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditChainTest {

    private static final Instant WHEN = Instant.parse("2026-05-04T08:00:00Z");

    private final List<AuditEntry> entries =
            new ArrayList<>(List.of(entry(1, "RECORD", "{\"state\":\"APPROVED\"}", AuditEntry.NOTHING_BEFORE)));

    private static AuditEntry entry(long number, String action, String content, String previousHash) {
        return AuditEntry.sealed(number, WHEN, "li.lei", action, null, content, previousHash);
    }

    private void then(String action, String content) {
        AuditEntry last = entries.get(entries.size() - 1);
        entries.add(entry(last.number() + 1, action, content, last.hash()));
    }

    @Test
    void anUntouchedTrailIsWhole() {
        then("HAND_OVER", "{\"state\":\"GIVEN\"}");

        assertThat(AuditChain.fault(entries, 2, "{\"state\":\"GIVEN\"}")).isEmpty();
    }

    @Test
    void aChangedEntryShows() {
        AuditEntry first = entries.get(0);
        entries.set(
                0,
                new AuditEntry(
                        1, WHEN, "han.mei", first.action(), null, first.content(), first.previousHash(), first.hash()));

        assertThat(AuditChain.fault(entries, 1, first.content())).contains(AuditChain.Fault.ENTRY_CHANGED);
    }

    @Test
    void anEntrySealedAnewShowsByTheNextOne() {
        then("HAND_OVER", "{\"state\":\"GIVEN\"}");
        entries.set(0, entry(1, "RECORD", "{\"state\":\"PENDING_APPROVAL\"}", AuditEntry.NOTHING_BEFORE));

        assertThat(AuditChain.fault(entries, 2, "{\"state\":\"GIVEN\"}")).contains(AuditChain.Fault.ENTRY_CHANGED);
    }

    @Test
    void aMissingEntryShows() {
        then("HAND_OVER", "{\"state\":\"GIVEN\"}");
        then("RETURN", "{\"state\":\"RETURNED\"}");

        assertThat(AuditChain.fault(entries.subList(1, 3), 3, "{\"state\":\"RETURNED\"}"))
                .contains(AuditChain.Fault.ENTRY_MISSING);
        assertThat(AuditChain.fault(entries.subList(0, 2), 3, "{\"state\":\"GIVEN\"}"))
                .contains(AuditChain.Fault.ENTRY_MISSING);
        assertThat(AuditChain.fault(List.of(), 0, "{}")).contains(AuditChain.Fault.ENTRY_MISSING);
    }

    @Test
    void aRecordChangedBesideItsTrailShows() {
        assertThat(AuditChain.fault(entries, 1, "{\"state\":\"GIVEN\"}")).contains(AuditChain.Fault.RECORD_CHANGED);
    }
}
