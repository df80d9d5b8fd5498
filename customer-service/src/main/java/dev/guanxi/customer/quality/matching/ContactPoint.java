package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.phone.PhoneNumbers;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a contact is reached, in one form: two customers whose contacts are reached at the same may be one (C7).
 *
 * @param value a number in E.164, or an address in lower case
 */
public record ContactPoint(Kind kind, String value) {

    /** How much it says of who is reached, the least first. */
    public enum Kind {
        /** A number that a house or a family shares. */
        LINE,
        /** An address that one person reads. */
        EMAIL,
        /** A number that one person carries. */
        MOBILE
    }

    /** A number, empty if it is none. */
    public static Optional<ContactPoint> phone(boolean mobile, String number) {
        return PhoneNumbers.international(number)
                .map(known -> new ContactPoint(mobile ? Kind.MOBILE : Kind.LINE, known));
    }

    /** A person's address, empty if several read what is sent there. */
    public static Optional<ContactPoint> email(String address) {
        String folded =
                Normalizer.normalize(address, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return RoleMailbox.is(folded) ? Optional.empty() : Optional.of(new ContactPoint(Kind.EMAIL, folded));
    }

    /** Equal for the same number or address, whatever kind it is said to be. */
    public String key() {
        return kind == Kind.EMAIL ? "@:" + value : keyOfPhone(value);
    }

    /** The key of a number in E.164; in another form it is nobody's. */
    public static String keyOfPhone(String number) {
        return "#:" + number;
    }
}
