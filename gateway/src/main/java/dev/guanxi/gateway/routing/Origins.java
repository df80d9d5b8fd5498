package dev.guanxi.gateway.routing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of one service. Safe for many threads. */
public final class Origins {

    private final List<Origin> all;
    private final AtomicInteger turn = new AtomicInteger();

    private Origins(List<Origin> all) {
        this.all = List.copyOf(all);
    }

    static Origins of(String service, List<URI> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException(
                    "guanxi.routes.%s.url is empty: name at least one address.".formatted(service));
        }
        return new Origins(urls.stream().map(url -> Origin.of(service, url)).toList());
    }

    public List<Origin> all() {
        return all;
    }

    /** Every instance in the order to try: in turn, those that just refused a connection last. */
    public List<Origin> inTurn(long nanoTime) {
        if (all.size() == 1) {
            return all;
        }
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        List<Origin> willing = new ArrayList<>(all.size());
        List<Origin> resting = new ArrayList<>(0);
        for (int i = 0; i < all.size(); i++) {
            Origin origin = all.get((first + i) % all.size());
            (origin.restsAt(nanoTime) ? resting : willing).add(origin);
        }
        willing.addAll(resting);
        return willing;
    }
}
