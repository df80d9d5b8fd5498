package dev.guanxi.customer.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** Telephone numbers in one form, E.164, whichever way they were written. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

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

    /** The number in E.164 if it can be had, else its digits. */
    public static String comparable(String phone, String country) {
        return phone == null ? "" : e164(phone, country).orElseGet(() -> phone.replaceAll("[^0-9]", ""));
    }
}
