package dev.guanxi.customer.gift.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.profile.CustomerErasure;
import dev.guanxi.customer.purchase.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
                        1,
                        WHEN,
                        "han.mei",
                        first.action(),
                        null,
                        null,
                        first.content(),
                        first.previousHash(),
                        first.hash(),
                        null));

        assertThat(AuditChain.fault(entries, 1, first.content())).contains(AuditChain.Fault.ENTRY_CHANGED);
    }

    /** With another reason kept beside it than the one that was sealed. */
    private static AuditEntry reasoned(AuditReason written) {
        AuditEntry sealed = AuditEntry.sealed(1, WHEN, "li.lei", "RECORD", "As told", "{}", AuditEntry.NOTHING_BEFORE);
        AuditReason kept = written == null ? sealed.written() : written;
        return new AuditEntry(
                1,
                WHEN,
                "li.lei",
                "RECORD",
                kept.text(),
                sealed.reasonHash(),
                "{}",
                sealed.previousHash(),
                sealed.hash(),
                kept);
    }

    @Test
    void aChangedReasonShowsAnErasedOneDoesNot() {
        assertThat(reasoned(null).isIntact()).isTrue();
        assertThat(reasoned(new AuditReason(CustomerErasure.ERASED, null)).isIntact())
                .isTrue();
        assertThat(reasoned(new AuditReason("Another", null)).isIntact()).isFalse();
        assertThat(reasoned(new AuditReason("Another", UUID.randomUUID())).isIntact())
                .isFalse();
    }

    /** Of the time when reasons themselves were sealed. */
    @Test
    void aReasonThatWasSealedItselfStaysWhole() {
        String hash = new Fingerprint()
                .add(1L)
                .add(WHEN)
                .add("li.lei")
                .add("RECORD")
                .add("As told")
                .add("{}")
                .add(AuditEntry.NOTHING_BEFORE)
                .hex();
        AuditEntry entry = new AuditEntry(
                1, WHEN, "li.lei", "RECORD", "As told", null, "{}", AuditEntry.NOTHING_BEFORE, hash, null);

        assertThat(entry.isIntact()).isTrue();
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
