package dev.guanxi.customer.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistancesTest {

    private static Branch branch(String name, double latitude, double longitude, boolean open) {
        return new Branch(new UUID(0, 1), 1, name, BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude), open);
    }

    private final Distances distances = new Distances(List.of(
            branch("Hangzhou", 30.259, 120.219, true),
            branch("Shanghai", 31.231, 121.474, true),
            branch("Suzhou", 31.299, 120.585, false),
            branch("Suva", -18.142, 178.442, true)));

    @ParameterizedTest(name = "{0}, {1} to {2}, {3}: {4} km")
    @CsvSource({
        "30.259, 120.219, 30.259,  120.219, 0",
        "0,      0,       0,       1,       111.195",
        "0,      0,       0,       180,     20015.115",
        "90,     0,       -90,     0,       20015.115",
        "30.259, 120.219, 31.231,  121.474, 161.5",
        "0,      179.5,   0,       -179.5,  111.195",
    })
    void followTheGreatCircle(double latitude, double longitude, double toLatitude, double toLongitude, double km) {
        assertThat(GreatCircle.km(latitude, longitude, toLatitude, toLongitude)).isCloseTo(km, within(0.5));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "30.0,  120.0,   Hangzhou",
        "31.2,  121.0,   Shanghai",
        "31.3,  120.6,   Shanghai",
        "-18.0, -179.9,  Suva",
    })
    void leadToTheNearestOpenBranch(double latitude, double longitude, String branch) {
        assertThat(distances.to(latitude, longitude).branch()).isEqualTo(branch);
    }

    @Test
    void leadNowhereWithoutABranch() {
        assertThat(new Distances(List.of()).to(0, 0)).isNull();
        assertThat(new Distances(List.of(branch("Closed", 0, 0, false))).to(0, 0))
                .isNull();
    }

    @Property
    void noBranchIsNearerThanTheNearest(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        double nearest = distances.to(latitude, longitude).km();

        assertThat(nearest).isLessThanOrEqualTo(GreatCircle.km(latitude, longitude, 30.259, 120.219) + 0.001);
        assertThat(nearest).isLessThanOrEqualTo(GreatCircle.km(latitude, longitude, 31.231, 121.474) + 0.001);
        assertThat(nearest).isLessThanOrEqualTo(GreatCircle.km(latitude, longitude, -18.142, 178.442) + 0.001);
    }
}
