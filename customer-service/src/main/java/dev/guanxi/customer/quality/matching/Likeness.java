package dev.guanxi.customer.quality.matching;

import java.util.List;

/** How alike texts are, from 0 to 1. */
final class Likeness {

    private static final int LONGEST_PREFIX = 4;
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_CHINESE_PERSON = 3;

    /** Words that are less alike are different words. */
    private static final double SAME_WORD = 0.82;

    private Likeness() {}

    /**
     * Jaro's measure with Winkler's bonus for an equal beginning (Winkler 1990). In a short Chinese word each character is
     * a word of its own, so that 王伟 and 王芳 have nothing but their family in common.
     */
    static double ofWords(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double jaro = one.compareTo(other) < 0 ? jaro(one, other) : jaro(other, one);
        if (isShortChinese(one) || isShortChinese(other)) {
            return jaro / 2;
        }
        int prefix = 0;
        int longest = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < longest && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static boolean isShortChinese(String word) {
        return word.length() <= LONGEST_CHINESE_PERSON && Folding.isChinese(word);
    }

    private static double jaro(String one, String other) {
        boolean[] taken = new boolean[other.length()];
        char[] matchedOfOne = new char[one.length()];
        int range = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        int matches = 0;
        for (int i = 0; i < one.length(); i++) {
            int last = Math.min(other.length() - 1, i + range);
            for (int j = Math.max(0, i - range); j <= last; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    matchedOfOne[matches++] = one.charAt(i);
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double share = matches - outOfOrder(matchedOfOne, taken, other) / 2.0;
        return ((double) matches / one.length() + (double) matches / other.length() + share / matches) / 3;
    }

    private static int outOfOrder(char[] matchedOfOne, boolean[] taken, String other) {
        int different = 0;
        int next = 0;
        for (int j = 0; j < taken.length; j++) {
            if (taken[j] && matchedOfOne[next++] != other.charAt(j)) {
                different++;
            }
        }
        return different;
    }

    /**
     * How alike two lists of words are, whatever their order: each word with its best partner, longer words counting
     * more; or, if this is more, as if they were written without spaces.
     */
    static double ofPhrases(List<String> one, List<String> other) {
        return Math.max(ofWords(String.join("", one), String.join("", other)), ofSharedWords(one, other));
    }

    /** How much of both lists are words that they share: letters that two names have in common by chance do not count. */
    static double ofSharedWords(List<String> one, List<String> other) {
        return 2 * inOneOrder(one, other) / (length(one) + length(other));
    }

    /** How much of the shorter list is found in the longer one. */
    static double ofPart(List<String> one, List<String> other) {
        return inOneOrder(one, other) / Math.min(length(one), length(other));
    }

    /** Whoever is named first, the likeness is the same. */
    private static double inOneOrder(List<String> one, List<String> other) {
        boolean first = String.join(" ", one).compareTo(String.join(" ", other)) < 0;
        return first ? matched(one, other) : matched(other, one);
    }

    private static double matched(List<String> one, List<String> other) {
        boolean[] taken = new boolean[other.size()];
        double matched = 0;
        for (String word : one) {
            int best = -1;
            double likeness = SAME_WORD;
            for (int j = 0; j < taken.length; j++) {
                double found = taken[j] ? 0 : ofWords(word, other.get(j));
                if (found >= likeness) {
                    best = j;
                    likeness = found;
                }
            }
            if (best >= 0) {
                taken[best] = true;
                matched += likeness * (word.length() + other.get(best).length()) / 2.0;
            }
        }
        return matched;
    }

    /** One character more, fewer or other, or two neighbours swapped. */
    static boolean isOneSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String restOfOne = one.substring(start, one.length() - end);
        String restOfOther = other.substring(start, other.length() - end);
        return Math.max(restOfOne.length(), restOfOther.length()) <= 1
                || restOfOne.length() == 2
                        && new StringBuilder(restOfOne).reverse().toString().equals(restOfOther);
    }

    private static int length(List<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
