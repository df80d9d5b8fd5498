package dev.guanxi.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "United Kingdom, GB",
        "united kingdom, GB",
        "Germany, DE",
        "EIRE, IE",
        "RSA, ZA",
        "USA, US",
        "Czech Republic, CZ",
        "Hong Kong, HK",
        "United Arab Emirates, AE",
        "Saudi Arabia, SA",
        "China, CN"
    })
    void knowsCountriesByTheirNamesInTheData(String name, String code) {
        assertThat(Countries.code(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unspecified", "European Community", "Channel Islands", ""})
    void leavesOutWhatIsNoCountry(String name) {
        assertThat(Countries.code(name)).isEmpty();
    }

    @Test
    void leavesOutWhatIsNotSaid() {
        assertThat(Countries.code(null)).isEmpty();
    }
}
