package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanxi.gateway.inquiry.Inquiries;
import dev.guanxi.gateway.routing.Origin;
import dev.guanxi.gateway.routing.RouteTable;
import dev.guanxi.gateway.routing.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/**
 * Keeps the merged document. It is asked for rarely, so it is renewed when somebody wants it and it is old, by one
 * request for all who wait.
 */
@Singleton
final class OpenApiSource {

    private static final Logger LOG = Logger.getLogger(OpenApiSource.class);

    private final RouteTable routes;
    private final Inquiries inquiries;
    private final OpenApiConfig config;
    private final Vertx vertx;
    private final OpenApiMerge merge;
    private Map<String, Buffer> mergedFrom = Map.of();
    private Future<OpenApiDocument> current;
    private long renewedAt;

    OpenApiSource(RouteTable routes, Inquiries inquiries, OpenApiConfig config, Vertx vertx) {
        this.routes = routes;
        this.inquiries = inquiries;
        this.config = config;
        this.vertx = vertx;
        this.merge = new OpenApiMerge(routes::leads);
    }

    /** The document as the services have it now, or had it a few seconds ago. */
    synchronized Future<OpenApiDocument> current() {
        boolean old = System.nanoTime() - renewedAt > config.maxAge().toNanos();
        if (current == null || current.failed() || (current.isComplete() && old)) {
            renewedAt = System.nanoTime();
            current = renew(current == null || current.failed() ? null : current.result());
        }
        return current;
    }

    private Future<OpenApiDocument> renew(OpenApiDocument last) {
        List<Future<Optional<Buffer>>> asked =
                routes.services().stream().map(this::fetch).toList();
        return Future.join(asked).compose(all -> {
            Map<String, Buffer> fetched = new TreeMap<>();
            for (int i = 0; i < asked.size(); i++) {
                String service = routes.services().get(i).name();
                asked.get(i).result().ifPresent(document -> fetched.put(service, document));
            }
            return last != null && fetched.equals(mergedFrom)
                    ? Future.succeededFuture(last)
                    : vertx.executeBlocking(() -> merge(fetched), false);
        });
    }

    private Future<Optional<Buffer>> fetch(Service service) {
        return fetch(service.origins().inTurn(System.nanoTime()).iterator());
    }

    private Future<Optional<Buffer>> fetch(Iterator<Origin> inTurn) {
        if (!inTurn.hasNext()) {
            return Future.succeededFuture(Optional.empty());
        }
        return inquiries
                .get(inTurn.next(), config.path(), config.timeOut())
                .map(reply -> reply.isOk() ? Optional.of(reply.body()) : Optional.<Buffer>empty())
                .otherwise(Optional.empty())
                .compose(document -> document.isPresent() ? Future.succeededFuture(document) : fetch(inTurn));
    }

    private OpenApiDocument merge(Map<String, Buffer> fetched) {
        List<ServiceDocument> documents = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Service service : routes.services()) {
            Optional<ServiceDocument> document = read(service.name(), fetched.get(service.name()));
            document.ifPresentOrElse(documents::add, () -> missing.add(service.name()));
        }
        OpenApiDocument merged = OpenApiDocument.of(merge.merge(documents, missing));
        mergedFrom = fetched;
        return merged;
    }

    private static Optional<ServiceDocument> read(String service, Buffer json) {
        if (json == null) {
            return Optional.empty();
        }
        try {
            ObjectNode document = OpenApiDocument.read(json);
            if (document.has("openapi")) {
                return Optional.of(new ServiceDocument(service, document));
            }
            LOG.warnf("What service %s has in place of an OpenAPI document is left out.", service);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            LOG.warnf("The OpenAPI document of service %s is not JSON; it is left out.", service);
            return Optional.empty();
        }
    }
}
