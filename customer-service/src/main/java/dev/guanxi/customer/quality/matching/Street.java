package dev.guanxi.customer.quality.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A street as it is compared.
 *
 * @param number the house, empty if none is named
 * @param words what else names the place; kinds of streets (Road, St) tell little and are left out
 */
record Street(String number, List<String> words) {

    private static final Set<String> KINDS = Set.of(
            "street",
            "st",
            "str",
            "strasse",
            "road",
            "rd",
            "avenue",
            "ave",
            "av",
            "boulevard",
            "blvd",
            "drive",
            "dr",
            "lane",
            "ln",
            "court",
            "ct",
            "place",
            "pl",
            "crescent",
            "cres",
            "circuit",
            "cct",
            "close",
            "cl",
            "terrace",
            "tce",
            "way",
            "highway",
            "hwy",
            "parkway",
            "pkwy",
            "square",
            "sq",
            "grove",
            "parade",
            "pde",
            "rue",
            "号");

    private static final Map<String, String> DIRECTIONS =
            Map.of("north", "n", "south", "s", "east", "e", "west", "w", "no", "n", "so", "s");

    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(st|nd|rd|th)");
    private static final Pattern BORDER =
            Pattern.compile(" |(?<=\\p{IsHan})(?=[a-z0-9])|(?<=[0-9])(?=\\p{IsHan})|(?<=号)");

    /** Province, city and district that Chinese addresses begin with; they have fields of their own. */
    private static final Pattern CHINESE_REGIONS =
            Pattern.compile("^(\\p{IsHan}{2,3}(省|自治区))?(\\p{IsHan}{2,4}?市)?(\\p{IsHan}{1,4}?[区县])?(?=\\p{IsHan})");

    private static final Street UNKNOWN = new Street("", List.of());

    static Street of(String street) {
        String folded = CHINESE_REGIONS.matcher(Folding.fold(street)).replaceFirst("");
        if (folded.isEmpty()) {
            return UNKNOWN;
        }
        String number = "";
        List<String> words = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (String word : BORDER.split(folded)) {
            String plain = plain(word);
            if (number.isEmpty() && isNumber(word)) {
                number = word;
            } else if (KINDS.contains(plain)) {
                kinds.add(plain);
            } else {
                words.add(plain);
            }
        }
        return new Street(number, List.copyOf(words.isEmpty() ? kinds : words));
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) && !ORDINAL.matcher(word).matches();
    }

    private static String plain(String word) {
        return DIRECTIONS.getOrDefault(word, ORDINAL.matcher(word).replaceFirst("$1"));
    }

    boolean isUnknown() {
        return words.isEmpty() && number.isEmpty();
    }
}
