package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.quality.matching.ContactPoint.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Compares two records field by field; a field that either of them lacks says nothing. */
final class Comparison {

    private static final double NEAR = 0.93;
    private static final double NEAR_CITY = 0.85;
    private static final double ALIKE = 0.8;
    private static final double PART = 0.95;
    private static final double SHARED = 0.3;
    private static final int TELLING_PART = 4;
    private static final int SUBSCRIBER_DIGITS = 7;

    private final List<Agreement> found = new ArrayList<>();

    private Comparison() {}

    static List<Agreement> of(MatchRecord one, MatchRecord other, SharedContacts shared) {
        Comparison comparison = new Comparison();
        comparison.kinds(one.person(), other.person());
        comparison.names(one, other);
        comparison.phones(one.phone(), other.phone(), shared.phone());
        comparison.contacts(shared.kinds());
        comparison.streets(one.street(), other.street());
        comparison.postalCodes(one.postalCode(), other.postalCode());
        comparison.cities(one.city(), other.city());
        comparison.regions(one.region(), other.region());
        comparison.countries(one.country(), other.country());
        return List.copyOf(comparison.found);
    }

    private void kinds(boolean one, boolean other) {
        if (one != other) {
            found.add(Agreement.KIND_DIFFERS);
        }
    }

    private void names(MatchRecord one, MatchRecord other) {
        if (!numbers(one.name()).equals(numbers(other.name()))) {
            found.add(Agreement.NAME_NUMBERS_DIFFER);
        } else {
            Agreement agreement = nameAgreement(one.name(), other.name());
            boolean isLong = agreement == Agreement.NAME_EQUAL && one.hasLongName() && other.hasLongName();
            found.add(isLong ? Agreement.NAME_EQUAL_LONG : agreement);
        }
    }

    /** School 12 and School 13 are alike and yet never the same. */
    private static List<String> numbers(List<String> words) {
        return words.stream()
                .filter(word -> Character.isDigit(word.charAt(0)))
                .sorted()
                .toList();
    }

    private static Agreement nameAgreement(List<String> one, List<String> other) {
        double likeness = Likeness.ofPhrases(one, other);
        if (likeness == 1) {
            return Agreement.NAME_EQUAL;
        }
        if (likeness >= ALIKE) {
            return likeness >= NEAR ? Agreement.NAME_NEAR : Agreement.NAME_ALIKE;
        }
        int shorter =
                Math.min(String.join("", one).length(), String.join("", other).length());
        if (shorter >= TELLING_PART && Likeness.ofPart(one, other) >= PART) {
            return Agreement.NAME_IN_PART;
        }
        return Likeness.ofSharedWords(one, other) >= SHARED ? Agreement.NAME_SHARES_WORDS : Agreement.NAME_DIFFERS;
    }

    /** Numbers without their country's or area's code are equal as far as they go. */
    private void phones(String one, String other, boolean ofContact) {
        boolean known = !one.isEmpty() && !other.isEmpty();
        if (known && samePhone(one, other)) {
            found.add(Agreement.PHONE_EQUAL);
        } else if (ofContact) {
            found.add(Agreement.PHONE_OF_CONTACT);
        } else if (known) {
            found.add(Agreement.PHONE_DIFFERS);
        }
    }

    private static boolean samePhone(String one, String other) {
        boolean shorter = Math.min(one.length(), other.length()) >= SUBSCRIBER_DIGITS;
        return one.equals(other) || shorter && (one.endsWith(other) || other.endsWith(one));
    }

    /** One person is mostly reached in several ways, which therefore count once; that contacts differ says nothing. */
    private void contacts(Set<Kind> shared) {
        if (!shared.isEmpty()) {
            found.add(
                    switch (Collections.max(shared)) {
                        case MOBILE -> Agreement.CONTACT_MOBILE_EQUAL;
                        case EMAIL -> Agreement.CONTACT_EMAIL_EQUAL;
                        case LINE -> Agreement.CONTACT_LINE_EQUAL;
                    });
        }
    }

    private void streets(Street one, Street other) {
        if (!one.words().isEmpty() && !other.words().isEmpty()) {
            found.add(streetAgreement(one, other));
        }
    }

    private static Agreement streetAgreement(Street one, Street other) {
        double likeness = Math.max(
                Likeness.ofPhrases(one.words(), other.words()), Likeness.ofPart(one.words(), other.words()) * NEAR);
        if (likeness < ALIKE) {
            return Agreement.ADDRESS_DIFFERS;
        }
        if (one.number().isEmpty() || other.number().isEmpty()) {
            return Agreement.STREET_EQUAL;
        }
        if (one.number().equals(other.number())) {
            return likeness >= NEAR ? Agreement.ADDRESS_EQUAL : Agreement.ADDRESS_NEAR;
        }
        return Likeness.isOneSlip(one.number(), other.number()) ? Agreement.HOUSE_NEAR : Agreement.HOUSE_DIFFERS;
    }

    private void postalCodes(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        if (one.equals(other)) {
            found.add(Agreement.POSTAL_CODE_EQUAL);
        } else {
            found.add(Likeness.isOneSlip(one, other) ? Agreement.POSTAL_CODE_NEAR : Agreement.POSTAL_CODE_DIFFERS);
        }
    }

    private void cities(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        double likeness = Likeness.ofWords(one, other);
        if (likeness == 1) {
            found.add(Agreement.CITY_EQUAL);
        } else {
            found.add(likeness >= NEAR_CITY ? Agreement.CITY_NEAR : Agreement.CITY_DIFFERS);
        }
    }

    private void regions(String one, String other) {
        if (!one.isEmpty() && !other.isEmpty()) {
            found.add(one.equals(other) ? Agreement.REGION_EQUAL : Agreement.REGION_DIFFERS);
        }
    }

    private void countries(String one, String other) {
        if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
            found.add(Agreement.COUNTRY_DIFFERS);
        }
    }
}
