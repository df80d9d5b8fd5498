package dev.guanxi.platform.alias;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The ids that ids stand for in the end.
 *
 * <p>A function of which links are known and not of the order in which they came: of two links from one id the newer
 * holds, and where links lead in a circle, because the end of one of them is still on its way, the oldest of the circle is
 * left out.
 */
public final class Roots {

    private static final Comparator<Link> BY_AGE =
            Comparator.comparing(Link::at).thenComparing(Link::id);

    private final Map<UUID, UUID> roots;

    Roots(Map<UUID, UUID> roots) {
        this.roots = Map.copyOf(roots);
    }

    /** What the links say. */
    public static Roots of(Collection<Link> links) {
        Map<UUID, Link> next = next(links);
        Map<UUID, UUID> roots = new HashMap<>();
        next.keySet().forEach(id -> roots.put(id, end(next, id)));
        return new Roots(roots);
    }

    /** The id and those that stand for it, directly or by way of others, whatever it stands for itself. */
    public static Set<UUID> under(UUID id, Collection<Link> links) {
        Map<UUID, Link> next = next(links);
        Set<UUID> under = new TreeSet<>(Set.of(id));
        next.keySet().stream().filter(alias -> leads(next, alias, id)).forEach(under::add);
        return under;
    }

    private static boolean leads(Map<UUID, Link> next, UUID start, UUID to) {
        UUID id = start;
        while (next.containsKey(id) && !id.equals(to)) {
            id = next.get(id).targetId();
        }
        return id.equals(to);
    }

    /** From each id that stands for another the link that holds. */
    private static Map<UUID, Link> next(Collection<Link> links) {
        Map<UUID, Link> next = new HashMap<>();
        links.stream().filter(link -> !link.ended()).sorted(BY_AGE).forEach(link -> next.put(link.aliasId(), link));
        for (UUID id : new TreeSet<>(next.keySet())) {
            breakCircle(next, id);
        }
        return next;
    }

    /** The id that this one stands for; itself if it stands for no other. */
    public UUID of(UUID id) {
        return roots.getOrDefault(id, id);
    }

    /** The ids that stand for others. */
    public Set<UUID> aliases() {
        return roots.keySet();
    }

    private static void breakCircle(Map<UUID, Link> next, UUID start) {
        Set<UUID> seen = new TreeSet<>();
        UUID id = start;
        while (next.containsKey(id) && seen.add(id)) {
            id = next.get(id).targetId();
        }
        if (next.containsKey(id)) {
            next.remove(oldestOfCircle(next, id).aliasId());
        }
    }

    private static Link oldestOfCircle(Map<UUID, Link> next, UUID member) {
        Link oldest = next.get(member);
        for (Link link = next.get(oldest.targetId());
                !link.aliasId().equals(member);
                link = next.get(link.targetId())) {
            oldest = BY_AGE.compare(link, oldest) < 0 ? link : oldest;
        }
        return oldest;
    }

    private static UUID end(Map<UUID, Link> next, UUID start) {
        UUID id = start;
        while (next.containsKey(id)) {
            id = next.get(id).targetId();
        }
        return id;
    }
}
