package dev.guanxi.platform.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RootsTest {

    private static final List<UUID> IDS =
            Stream.generate(UUID::randomUUID).limit(6).sorted().toList();

    private static Link link(int from, int to, int at, boolean ended) {
        return new Link(new UUID(at, 1), IDS.get(from), IDS.get(to), Instant.ofEpochSecond(at), ended);
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("one link", List.of(link(0, 1, 1, false)), 0, 1),
                Arguments.of("who stands for no other is itself", List.of(link(0, 1, 1, false)), 1, 1),
                Arguments.of("two links in a row", List.of(link(0, 1, 1, false), link(1, 2, 2, false)), 0, 2),
                Arguments.of("a link that ended", List.of(link(0, 1, 1, true), link(1, 2, 2, false)), 0, 0),
                Arguments.of("the newer of two", List.of(link(0, 1, 1, false), link(0, 2, 2, false)), 0, 2),
                Arguments.of("a circle loses its oldest", List.of(link(0, 1, 1, false), link(1, 0, 2, false)), 1, 0),
                Arguments.of("and only that", List.of(link(0, 1, 1, false), link(1, 0, 2, false)), 0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anIdStandsFor(String what, List<Link> links, int id, int root) {
        assertThat(Roots.of(links).of(IDS.get(id))).isEqualTo(IDS.get(root));
    }

    static Stream<Arguments> families() {
        List<Link> chain = List.of(link(0, 1, 1, false), link(1, 2, 2, false), link(3, 2, 3, false));
        return Stream.of(
                Arguments.of("nobody", List.of(), 1, Set.of(1)),
                Arguments.of("the beginning of a chain", chain, 0, Set.of(0)),
                Arguments.of("its middle", chain, 1, Set.of(0, 1)),
                Arguments.of("its end", chain, 2, Set.of(0, 1, 2, 3)),
                Arguments.of("a link that ended", List.of(link(0, 1, 1, true), link(1, 2, 2, false)), 1, Set.of(1)),
                Arguments.of("the newer of two", List.of(link(0, 1, 1, false), link(0, 2, 2, false)), 1, Set.of(1)),
                Arguments.of("a circle", List.of(link(0, 1, 1, false), link(1, 0, 2, false)), 0, Set.of(0, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("families")
    void whoStandsForAnId(String what, List<Link> links, int id, Set<Integer> under) {
        assertThat(Roots.under(IDS.get(id), links))
                .containsExactlyInAnyOrderElementsOf(
                        under.stream().map(IDS::get).toList());
    }

    @Test
    void theOrderInWhichLinksComeDoesNotMatterAndEveryIdEndsSomewhere() {
        Random random = new Random(4711);
        for (int run = 0; run < 500; run++) {
            List<Link> links = new ArrayList<>();
            for (int at = 0; at < 8; at++) {
                int from = random.nextInt(IDS.size());
                links.add(link(from, (from + 1 + random.nextInt(5)) % 6, at, random.nextInt(4) == 0));
            }
            Roots roots = Roots.of(links);
            Collections.shuffle(links, random);
            Roots shuffled = Roots.of(links);

            assertThat(IDS).allSatisfy(id -> {
                assertThat(shuffled.of(id)).isEqualTo(roots.of(id));
                assertThat(roots.of(roots.of(id))).isEqualTo(roots.of(id));
            });
        }
    }
}
