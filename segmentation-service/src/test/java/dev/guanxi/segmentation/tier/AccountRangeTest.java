package dev.guanxi.segmentation.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountRangeTest {

    private static final UUID FIFTH = UUID.fromString("0196a0b2-7c05-7000-8000-000000000005");
    private static final UUID TENTH = UUID.fromString("0196a0b2-7c05-7000-8000-00000000000a");
    private static final UUID LOWEST = UUID.fromString("00000000-0000-0000-0000-000000000000");
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    @Test
    void rangesFollowOneAnotherFromTheLowestIdToTheHighest() {
        assertThat(AccountRange.between(List.of(FIFTH, TENTH), 5))
                .containsExactly(
                        new AccountRange(0, LOWEST, FIFTH),
                        new AccountRange(5, FIFTH, TENTH),
                        new AccountRange(10, TENTH, HIGHEST));
    }

    @Test
    void fewAccountsAreOneRange() {
        assertThat(AccountRange.between(List.of(), 5)).containsExactly(new AccountRange(0, LOWEST, HIGHEST));
    }
}
