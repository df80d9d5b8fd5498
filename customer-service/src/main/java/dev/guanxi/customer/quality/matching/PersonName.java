package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.contact.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A contact's name in the form in which names are compared: without courtesy titles, folded as the names of customers are.
 * Many people have one in each script: 王芳, Wang Fang.
 *
 * @param letters words of all scripts but the Chinese, without digits
 * @param han the Chinese characters, empty if there are none
 * @param numbers that stand in it: contacts that are numbered are several
 */
public record PersonName(List<String> letters, String han, List<String> numbers) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern NO_LETTER = Pattern.compile("[\\p{IsHan}\\p{Nd}\\s]+");

    private static final double NEAR = 0.93;
    private static final double ALIKE = 0.85;

    /** In shorter names a slip may be another name. */
    private static final int LONG = 10;

    private static final int BEGINNING = 3;

    static PersonName of(String name) {
        String folded = Folding.fold(NameKey.of(name));
        return new PersonName(
                Arrays.stream(NO_LETTER.split(folded))
                        .filter(word -> !word.isEmpty())
                        .toList(),
                found(HAN, folded).collect(Collectors.joining()),
                found(NUMBER, folded).toList());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    /** What names must have in common to be compared at all, where nothing else leads from one to the other. */
    Stream<String> keys() {
        Stream<String> beginnings = letters.stream().map(word -> word.substring(0, Math.min(BEGINNING, word.length())));
        Stream<String> whole = Stream.of(String.join("", letters), han.isEmpty() ? "" : han.substring(0, 1));
        return Stream.concat(beginnings, whole).filter(key -> !key.isEmpty());
    }

    /** How far two names agree; empty if they are in different scripts, which says nothing. */
    Optional<ContactAgreement> agreement(PersonName other) {
        boolean bothHan = !han.isEmpty() && !other.han.isEmpty();
        boolean bothLetters = !letters.isEmpty() && !other.letters.isEmpty();
        if (!bothHan && !bothLetters) {
            return Optional.empty();
        }
        if (!numbers.equals(other.numbers)) {
            return Optional.of(ContactAgreement.NAME_DIFFERS);
        }
        return Optional.of(bothHan ? ofHan(han, other.han) : ofLetters(letters, other.letters));
    }

    private static ContactAgreement ofHan(String one, String other) {
        if (one.equals(other)) {
            return ContactAgreement.NAME_EQUAL;
        }
        if (one.startsWith(other) || other.startsWith(one)) {
            return ContactAgreement.NAME_IN_PART;
        }
        return Likeness.ofWords(one, other) >= ALIKE ? ContactAgreement.NAME_ALIKE : ContactAgreement.NAME_DIFFERS;
    }

    private static ContactAgreement ofLetters(List<String> one, List<String> other) {
        double likeness = Likeness.ofPhrases(one, other);
        if (likeness == 1) {
            return ContactAgreement.NAME_EQUAL;
        }
        int common = common(one, other);
        if (common > 0 && (abbreviates(one, other) || abbreviates(other, one))) {
            return common > 1 ? ContactAgreement.NAME_NEAR : ContactAgreement.NAME_IN_PART;
        }
        if (likeness < ALIKE) {
            return ContactAgreement.NAME_DIFFERS;
        }
        boolean isLong = Math.min(length(one), length(other)) >= LONG;
        return isLong && likeness >= NEAR ? ContactAgreement.NAME_NEAR : ContactAgreement.NAME_ALIKE;
    }

    private static int common(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(other);
        one.forEach(left::remove);
        return other.size() - left.size();
    }

    /** Whether each word of the first is a word of the second of its own, or the first letter of one. */
    private static boolean abbreviates(List<String> first, List<String> second) {
        List<String> left = new ArrayList<>(second);
        List<String> initials = new ArrayList<>();
        for (String word : first) {
            if (!left.remove(word)) {
                initials.add(word);
            }
        }
        return initials.stream().allMatch(initial -> initial.length() == 1 && removeFirst(left, initial));
    }

    private static boolean removeFirst(List<String> words, String initial) {
        Optional<String> meant =
                words.stream().filter(word -> word.startsWith(initial)).findFirst();
        return meant.filter(words::remove).isPresent();
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
