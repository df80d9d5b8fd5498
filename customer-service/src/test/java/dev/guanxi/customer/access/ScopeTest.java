package dev.guanxi.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final UUID DEALER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void ourStaffReachesEverything() {
        assertThat(Scope.EVERYTHING.reaches(null)).isTrue();
        assertThat(Scope.EVERYTHING.reaches(DEALER)).isTrue();
    }

    @Test
    void aDealerReachesItsOwnAlone() {
        Scope scope = new Scope(DEALER);

        assertThat(scope.reaches(DEALER)).isTrue();
        assertThat(scope.reaches(OTHER)).isFalse();
        assertThat(scope.reaches(null)).isFalse();
    }

    @Test
    void eachDealerHasIdsOfItsOwnAndSoHaveWe() {
        assertThat(new Scope(DEALER).owner()).isEqualTo(DEALER).isNotEqualTo(new Scope(OTHER).owner());
        assertThat(Scope.EVERYTHING.owner()).isEqualTo(Scope.ownerOf(null)).isNotEqualTo(new Scope(DEALER).owner());
    }
}
