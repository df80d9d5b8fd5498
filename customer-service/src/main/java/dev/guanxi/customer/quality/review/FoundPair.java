package dev.guanxi.customer.quality.review;

import dev.guanxi.customer.quality.entry.Compared;
import dev.guanxi.customer.quality.entry.Sharing;
import dev.guanxi.customer.quality.matching.Match;
import dev.guanxi.customer.quality.matching.Verdict;
import dev.guanxi.platform.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Two customers that are suspected of being one.
 *
 * @param fingerprint of how both read and what their contacts share
 */
record FoundPair(
        UUID id, UUID customerId, UUID otherId, UUID dealerId, int score, String agreements, UUID fingerprint) {

    /** The pair, empty if nothing makes it suspect. */
    static Optional<FoundPair> suspected(Compared earlier, Compared later, Sharing sharing) {
        Match match = Match.of(earlier.record(), later.record(), sharing.contacts());
        return match.verdict() == Verdict.DIFFERENT
                ? Optional.empty()
                : Optional.of(of(earlier, later, match, sharing.print()));
    }

    private static FoundPair of(Compared earlier, Compared later, Match match, UUID shared) {
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
                        one.getMostSignificantBits()
                                ^ other.getLeastSignificantBits()
                                ^ shared.getMostSignificantBits(),
                        one.getLeastSignificantBits()
                                ^ other.getMostSignificantBits()
                                ^ shared.getLeastSignificantBits()));
    }
}
