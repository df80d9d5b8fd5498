package dev.guanxi.customer.quality.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.quality.entry.Sharing.Holder;
import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import dev.guanxi.customer.quality.matching.SharedContacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SharingTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void whoHasAKeyAloneSharesNothing() {
        assertThat(Sharing.among(List.of(new Holder(1, A, Kind.MOBILE), new Holder(2, B, Kind.MOBILE))))
                .isEmpty();
    }

    @Test
    void eachPairSharesTheMostTellingKindOfItsKeys() {
        Map<CandidatePair, Sharing> pairs = Sharing.among(List.of(
                new Holder(1, A, Kind.LINE),
                new Holder(1, B, Kind.MOBILE),
                new Holder(1, C, Kind.LINE),
                new Holder(2, A, Kind.EMAIL),
                new Holder(2, C, Kind.EMAIL)));

        assertThat(pairs).hasSize(3);
        assertThat(pairs.get(new CandidatePair(A, B)).contacts().kinds()).containsExactly(Kind.MOBILE);
        assertThat(pairs.get(new CandidatePair(B, C)).contacts().kinds()).containsExactly(Kind.MOBILE);
        assertThat(pairs.get(new CandidatePair(A, C)).contacts().kinds()).isEqualTo(Set.of(Kind.LINE, Kind.EMAIL));
        assertThat(pairs.get(new CandidatePair(A, C)).keys()).containsExactly(1L, 2L);
    }

    @Property
    void whatManyHaveTellsNothing(@ForAll @IntRange(min = 2, max = 12) int customers) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            holders.add(new Holder(7, new UUID(0, i), Kind.MOBILE));
        }

        int expected = customers > SharedContacts.MOST_CUSTOMERS ? 0 : customers * (customers - 1) / 2;
        assertThat(Sharing.among(holders)).hasSize(expected);
    }

    @Test
    void printsTellWhatIsSharedApart() {
        Sharing one = Sharing.among(List.of(new Holder(1, A, Kind.LINE), new Holder(1, B, Kind.LINE)))
                .get(new CandidatePair(A, B));
        Sharing other = Sharing.among(List.of(new Holder(2, A, Kind.LINE), new Holder(2, B, Kind.LINE)))
                .get(new CandidatePair(A, B));

        assertThat(one.print()).isNotEqualTo(other.print()).isNotEqualTo(Sharing.NONE.print());
        assertThat(Sharing.NONE.print()).isEqualTo(new UUID(0, 0));
    }
}
