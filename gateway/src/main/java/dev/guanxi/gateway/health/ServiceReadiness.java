package dev.guanxi.gateway.health;

import dev.guanxi.gateway.inquiry.Inquiries;
import dev.guanxi.gateway.inquiry.Inquiries.Reply;
import dev.guanxi.gateway.routing.Origin;
import dev.guanxi.gateway.routing.Service;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** One service is ready when at least one of its instances is. All instances are asked at once. */
final class ServiceReadiness implements AsyncHealthCheck {

    private static final String UNREACHABLE = "unreachable";

    private final Service service;
    private final Inquiries inquiries;
    private final HealthConfig config;

    ServiceReadiness(Service service, Inquiries inquiries, HealthConfig config) {
        this.service = service;
        this.inquiries = inquiries;
        this.config = config;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Future<Finding>> asked =
                service.origins().all().stream().map(this::ask).toList();
        return Uni.createFrom().completionStage(() -> Future.join(asked)
                .map(all -> response(all.<Finding>list()))
                .toCompletionStage());
    }

    private Future<Finding> ask(Origin origin) {
        return inquiries
                .get(origin, config.path(), config.timeOut())
                .map(reply -> new Finding(reply.isOk(), reply.isOk() ? List.of() : failing(reply)))
                .otherwise(new Finding(false, List.of(UNREACHABLE)));
    }

    private HealthCheckResponse response(List<Finding> findings) {
        long ready = findings.stream().filter(Finding::ready).count();
        HealthCheckResponseBuilder response = HealthCheckResponse.named(service.name())
                .status(ready > 0)
                .withData("ready", ready)
                .withData("instances", findings.size());
        TreeSet<String> failing = new TreeSet<>();
        findings.forEach(finding -> failing.addAll(finding.failing()));
        return failing.isEmpty()
                ? response.build()
                : response.withData("failing", String.join(", ", failing)).build();
    }

    /** Names of the checks that the service itself reports as down. */
    private static List<String> failing(Reply reply) {
        try {
            return new JsonObject(reply.body())
                    .getJsonArray("checks").stream()
                            .map(JsonObject.class::cast)
                            .filter(check -> "DOWN".equals(check.getString("status")))
                            .map(check -> check.getString("name"))
                            .toList();
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            return List.of("status " + reply.status());
        }
    }

    private record Finding(boolean ready, List<String> failing) {}
}
