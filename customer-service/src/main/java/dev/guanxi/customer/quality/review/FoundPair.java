package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.entry.Compared;
import dev.guanxi.customer.quality.matching.Match;
import dev.guanxi.platform.Ids;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two customers that are suspected of being one.
 *
 * @param fingerprint of how both read
 */
record FoundPair(
        UUID id, UUID customerId, UUID otherId, UUID dealerId, int score, String agreements, UUID fingerprint) {

    static FoundPair of(Compared earlier, Compared later, Match match) {
        UUID one = earlier.record().fingerprint();
        UUID other = later.record().fingerprint();
        return new FoundPair(
                Ids.next(),
                earlier.id(),
                later.id(),
                later.dealerId(),
                match.score(),
                match.agreements().stream().map(Enum::name).collect(Collectors.joining(",")),
                new UUID(
                        one.getMostSignificantBits() ^ other.getLeastSignificantBits(),
                        one.getLeastSignificantBits() ^ other.getMostSignificantBits()));
    }
}
