package dev.guanxi.customer.quality.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which records come to be compared: those that have one of these keys in common. There are several kinds of keys, so that
 * no single fault of spelling keeps two records apart.
 */
public final class BlockingKeys {

    private static final int BEGINNING = 4;
    private static final int SUBSCRIBER_DIGITS = 7;
    private static final int MOST_NAMES = 3;

    private final Set<String> keys = new TreeSet<>();

    private BlockingKeys() {}

    public static Set<String> of(MatchRecord record) {
        BlockingKeys keys = new BlockingKeys();
        keys.wholeName(record);
        keys.phone(record);
        keys.street(record);
        longest(record.name()).limit(MOST_NAMES).forEach(word -> keys.name(record, word));
        return keys.keys;
    }

    private void wholeName(MatchRecord record) {
        keys.add("n:" + String.join("", record.name().stream().sorted().toList()));
    }

    private void phone(MatchRecord record) {
        int digits = record.phone().length();
        if (digits >= SUBSCRIBER_DIGITS) {
            keys.add("p:" + record.phone().substring(digits - SUBSCRIBER_DIGITS));
        }
    }

    private void street(MatchRecord record) {
        String number = record.street().number();
        longest(record.street().words()).findFirst().ifPresent(word -> {
            addIfKnown("s:" + beginning(word), number);
            addIfKnown("c:" + beginning(word) + "|" + beginning(record.city()), record.postalCode());
        });
    }

    private void name(MatchRecord record, String word) {
        addIfKnown("z:" + beginning(word), record.postalCode());
        addIfKnown("t:" + beginning(word) + "|" + record.street().number(), beginning(record.city()));
    }

    private void addIfKnown(String key, String rest) {
        if (!rest.isEmpty()) {
            keys.add(key + "|" + rest);
        }
    }

    private static Stream<String> longest(List<String> words) {
        return words.stream().sorted(Comparator.comparing(String::length).reversed());
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }
}
