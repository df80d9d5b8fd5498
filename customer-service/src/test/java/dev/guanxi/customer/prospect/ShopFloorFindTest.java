package dev.guanxi.customer.prospect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.profile.Position;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShopFloorFindTest {

    private static ShopFloorFind find(String need) {
        return new ShopFloorFind(
                UUID.fromString("0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6"),
                "hangzhou-1",
                "li.na",
                Position.FINAL,
                "Acme School",
                null,
                need,
                Instant.parse("2026-03-01T02:20:00Z"));
    }

    @Test
    void isCapturedAsFoundByAlertness() {
        ProspectCapture capture = find("30 pieces").capture(null);

        capture.check();
        assertThat(capture.source()).isEqualTo(ProspectSource.ALERTNESS);
        assertThat(capture.customer().name()).isEqualTo("Acme School");
        assertThat(capture.remark()).isEqualTo("Met at hangzhou-1 (0199f3a4-0c55-7b21-8f0e-91d2c3b4a5f6): 30 pieces");
        assertThat(find(null).capture(UUID.randomUUID()).customer()).isNull();
    }

    @Test
    void isAddedToARemarkOnce() {
        String once = find("30 pieces").addedTo("Called before");

        assertThat(once).startsWith("Called before\nMet at").endsWith("30 pieces");
        assertThat(find("30 pieces").addedTo(once)).isEqualTo(once);
        assertThat(find("x".repeat(2000)).addedTo(null)).hasSize(1000).endsWith("…");
    }
}
