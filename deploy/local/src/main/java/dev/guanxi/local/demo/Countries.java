package dev.guanxi.local.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ISO 3166-1 alpha-2 codes of countries by their English names. */
final class Countries {

    /**
     * Names in the data that are not those of the JDK. "Channel Islands" (two territories), "European Community" and
     * "Unspecified" are no country, so they have no code.
     */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "czech republic", "CZ",
            "eire", "IE",
            "hong kong", "HK",
            "rsa", "ZA",
            "uk", "GB",
            "usa", "US");

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(OTHER_NAMES);
        for (String code : Locale.getISOCountries()) {
            String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
            codes.put(name.toLowerCase(Locale.ROOT), code);
        }
        return Map.copyOf(codes);
    }

    /** Empty for null and for what is no country. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(name).map(known -> CODES.get(known.strip().toLowerCase(Locale.ROOT)));
    }
}
