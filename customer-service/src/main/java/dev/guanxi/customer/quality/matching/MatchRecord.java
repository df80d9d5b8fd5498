package dev.guanxi.customer.quality.matching;

import dev.guanxi.customer.phone.PhoneNumbers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A customer in the form in which records are compared; empty texts are unknown.
 *
 * @param person whether it is a natural person
 * @param phone in E.164, or digits where the country is unknown
 */
public record MatchRecord(
        boolean person,
        List<String> name,
        Street street,
        String city,
        String region,
        String postalCode,
        String country,
        String phone) {

    private static final int LONG = 16;
    private static final int LONG_CHINESE = 6;

    /** The comparable form of what was written. */
    public static MatchRecord of(
            boolean person,
            String name,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            String phone) {
        return new MatchRecord(
                person,
                NameWords.of(name),
                Street.of(street),
                place(city),
                place(region),
                Folding.fold(postalCode).replace(" ", ""),
                country == null ? "" : country,
                PhoneNumbers.comparable(phone, country));
    }

    /** Equal for records that compare alike: when it changes, what was decided about the record is open again. */
    public UUID fingerprint() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it has an address or phone, without which a name alone never makes it the {@link Verdict#SAME}. */
    public boolean hasPlace() {
        return !phone.isEmpty() || !street.isUnknown();
    }

    /** Whether it is an organisation's name that another hardly has by chance. */
    boolean hasLongName() {
        int length = name.stream().mapToInt(String::length).sum();
        return !person && length >= (Folding.isChinese(name.get(0)) ? LONG_CHINESE : LONG);
    }

    /** 杭州市 is 杭州, 浙江省 is 浙江. */
    private static String place(String name) {
        String folded = Folding.fold(name);
        return folded.length() > 2 ? folded.replaceFirst("(?<=\\p{IsHan})(省|市|自治区)$", "") : folded;
    }
}
