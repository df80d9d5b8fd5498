package dev.guanxi.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class AlwaysPresentTest {

    private final AlwaysPresent present;

    AlwaysPresentTest() throws IOException {
        present = new AlwaysPresent(Index.of(Shop.Line.class, Bill.Line.class, Shop.Till.class));
    }

    interface Shop {
        record Line(int count, long price) {}

        record Till(int open) {}
    }

    interface Bill {
        record Line(int count, Long price, String text) {}
    }

    @Test
    void ofRecordsWithOneNameWhatAllOfThemAlwaysHave() {
        assertThat(present.in("Line", Set.of("count", "price"))).containsExactly("count");
    }

    @Test
    void aRecordWithoutTheSchemasPropertiesIsNotMeant() {
        assertThat(present.in("Line", Set.of("count", "price", "text"))).containsExactly("count");
        assertThat(present.in("Till", Set.of("open", "shut"))).isEmpty();
    }

    @Test
    void nothingIsKnownOfOtherSchemas() {
        assertThat(present.in("Basket", Set.of("count"))).isEmpty();
    }
}
