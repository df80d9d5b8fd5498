package dev.guanxi.customer.bulk.purchases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanxi.customer.bulk.row.RowFault;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationsTest {

    @Test
    void readsPartsWithWhatWasBuilt() throws RowFault {
        assertThat(Configurations.read("c", "memory = 32 GB; disk=1 TB NVMe;"))
                .isEqualTo(Map.of("memory", "32 GB", "disk", "1 TB NVMe"));
        assertThat(Configurations.read("c", null)).isNull();
    }

    @Property
    void everyConfigurationComesBackAsItWas(@ForAll("configurations") Map<String, String> configuration)
            throws RowFault {
        assertThat(Configurations.read("c", Configurations.text(configuration))).isEqualTo(configuration);
    }

    @Provide
    Arbitrary<Map<String, String>> configurations() {
        Arbitrary<String> texts =
                Arbitraries.strings().withChars("=;\\ab").ofMinLength(1).ofMaxLength(5);
        return Arbitraries.maps(texts, texts).ofMinSize(1).ofMaxSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "=32 GB", "memory=", "a=1;a=2", ";", "a=1;;b=2"})
    void refusesWhatIsNone(String cell) {
        assertThatThrownBy(() -> Configurations.read("configuration", cell)).isInstanceOf(RowFault.class);
    }
}
