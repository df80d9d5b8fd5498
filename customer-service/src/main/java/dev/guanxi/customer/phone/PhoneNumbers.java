package dev.guanxi.customer.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers in one form, E.164, whichever way they were written. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    private static final String TRUNK_ZERO = "(0)";

    /** A plus sign and digits, with what people put between them. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9](?:[\\s\\u00A0./()\\-\\u2010-\\u2015]*\\d)+");

    /** The same without a country's code; the area's may stand in brackets. */
    private static final Pattern NATIONAL = Pattern.compile("\\(?\\d(?:[\\s\\u00A0./()\\-\\u2010-\\u2015]*\\d)+");

    private PhoneNumbers() {}

    /**
     * The number in E.164, such as +8657185121234; empty if it can be no number.
     *
     * @param country where a number without a country's code is, ISO 3166-1 alpha-2; null if unknown
     */
    public static Optional<String> e164(String phone, String country) {
        try {
            PhoneNumber number = UTIL.parse(phone, country);
            return UTIL.isPossibleNumber(number)
                    ? Optional.of(UTIL.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /**
     * A number that is written with its country's code, in E.164; empty if it is none. 00 before the country's code stands for
     * the plus sign, a zero in brackets is for callers from within the country.
     */
    public static Optional<String> international(String written) {
        String plain = plain(written);
        String number = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        return INTERNATIONAL.matcher(number).matches() ? e164(number, null) : Optional.empty();
    }

    /**
     * A number that is written with its country's code, or as it is dialled within a country, in E.164; empty if it is none.
     *
     * @param country where a number without a country's code is, ISO 3166-1 alpha-2; null if unknown
     */
    public static Optional<String> within(String country, String written) {
        Optional<String> abroad = international(written);
        if (abroad.isPresent() || country == null) {
            return abroad;
        }
        String plain = plain(written);
        return NATIONAL.matcher(plain).matches() ? e164(plain, country) : Optional.empty();
    }

    /** A number's country code and what is dialled after it, digits both. */
    public record Parts(String country, String national) {}

    /** The parts of a number in E.164; empty if it is none. */
    public static Optional<Parts> parts(String e164) {
        try {
            PhoneNumber number = UTIL.parse(e164, null);
            return Optional.of(
                    new Parts(String.valueOf(number.getCountryCode()), UTIL.getNationalSignificantNumber(number)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replace(TRUNK_ZERO, "")
                .strip();
    }

    /** The number in E.164 if it can be had, else its digits. */
    public static String comparable(String phone, String country) {
        return phone == null ? "" : e164(phone, country).orElseGet(() -> phone.replaceAll("[^0-9]", ""));
    }
}
