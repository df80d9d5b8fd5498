package dev.guanxi.customer.quality.matching;

import java.util.regex.Pattern;

/**
 * An address that one person reads, taken apart once: it is compared with those of very many contacts.
 *
 * @param value in lower case
 * @param localPart what stands before the @
 * @param domain the @ and what follows it
 * @param digits of the local part
 */
public record PersonalEmail(String value, String localPart, String domain, String digits)
        implements Comparable<PersonalEmail> {

    private static final Pattern NO_DIGIT = Pattern.compile("\\P{Nd}+");

    private static final int LONG = 6;

    static PersonalEmail of(String value) {
        int at = Math.max(0, value.lastIndexOf('@'));
        String localPart = value.substring(0, at);
        return new PersonalEmail(
                value,
                localPart,
                value.substring(at),
                NO_DIGIT.matcher(localPart).replaceAll(""));
    }

    /** One slip before the @, but in no digit: wang.wei2@ is not wang.wei1@; a short one is soon another's. */
    boolean isNear(PersonalEmail other) {
        return Math.min(localPart.length(), other.localPart.length()) >= LONG
                && domain.equals(other.domain)
                && digits.equals(other.digits)
                && Likeness.isOneSlip(localPart, other.localPart);
    }

    @Override
    public int compareTo(PersonalEmail other) {
        return value.compareTo(other.value);
    }

    /** The address alone: how a contact reads, and so what was decided about it, hangs on that and nothing else. */
    @Override
    public String toString() {
        return value;
    }
}
