package dev.guanxi.customer.dealer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanxi.customer.profile.Address;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesAreaTest {

    /** Of address and territory: countries, or country and region. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CN-Zhejiang, '',                       true",
                "'',          '',                       true",
                "CN-Zhejiang, CN,                       true",
                "CN,          CN,                       true",
                "CN-Zhejiang, VN,                       false",
                "CN,          VN CN-Jiangsu,            -",
                "'',          CN,                       -",
                "CN-Zhejiang, CN-Zhejiang,              true",
                "CN-ZHEJIANG, CN-Jiangsu CN-Zhejiang,   true",
                "CN-Ｚhejiang, CN-Zhejiang,             true",
                "CN-Zhejiang, CN-Jiangsu,               false",
                "CN-Zhejiang, CN-Jiangsu CN,            true",
                "CN,          CN-Jiangsu,               -",
                "VN-Zhejiang, CN-Zhejiang,              false"
            })
    void anAddressLiesInItOrOutsideOrDoesNotTell(String address, String territory, Boolean expected) {
        SalesArea area = new SalesArea(Stream.of(territory.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> new Territory(country(one), region(one)))
                .toList());

        assertThat(area.covers(new Address(null, null, region(address), null, country(address), null, null)))
                .isEqualTo(expected);
    }

    private static String country(String place) {
        return place.isEmpty() ? null : place.split("-")[0];
    }

    private static String region(String place) {
        return place.contains("-") ? place.split("-")[1] : null;
    }
}
