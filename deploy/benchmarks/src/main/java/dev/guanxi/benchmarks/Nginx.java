package dev.guanxi.benchmarks;

import dev.guanxi.platform.embedded.Component;
import dev.guanxi.platform.embedded.Launch;
import dev.guanxi.platform.embedded.Port;
import dev.guanxi.platform.embedded.Readiness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** nginx as a plain reverse proxy: connections to the service are kept, nothing is logged, checked or changed. */
final class Nginx implements AutoCloseable {

    private static final String PROXY = """
            upstream service {
              server %s;
              keepalive 128;
            }
            server {
              listen 127.0.0.1:%d;
              location / {
                proxy_pass http://service;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
              }
            }
            """;
    private static final String FIXED = """
            server {
              listen 127.0.0.1:%d;
              location / {
                default_type application/json;
                return 200 '{"text":"%s"}';
              }
            }
            """;
    private static final String CONFIGURATION = """
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log stderr warn;
            events { worker_connections 4096; }
            http {
              access_log off;
              keepalive_requests 100000000;
              keepalive_timeout 1h;
              client_body_temp_path %1$s/nginx-body;
              proxy_temp_path %1$s/nginx-proxy;
              fastcgi_temp_path %1$s/nginx-fastcgi;
              uwsgi_temp_path %1$s/nginx-uwsgi;
              scgi_temp_path %1$s/nginx-scgi;
            %2$s}
            """;
    private static final int FIXED_LENGTH = 280;

    private final Port port;
    private final Component component;

    private Nginx(Workbench bench, Port port, String server) {
        this.port = port;
        String configuration = CONFIGURATION.formatted(bench.folder(), server);
        Path file = bench.file("nginx-" + port.number() + ".conf", configuration);
        List<String> command = List.of(
                Program.NGINX.path(), "-p", bench.folder().toString(), "-c", file.toString(), "-g", "daemon off;");
        Launch launch =
                new Launch(command, Map.of(), bench.folder(), new Launch.Stop("TERM", Duration.ofSeconds(5), "KILL"));
        this.component = new Component(
                "nginx", List.of(port), bench.folder().resolve("nginx.log"), () -> launch, Readiness.listening(port));
        component.start();
    }

    /** In front of a service. */
    static Nginx proxying(Workbench bench, URI service) {
        Port port = Port.free("nginx").get(0);
        return new Nginx(bench, port, PROXY.formatted(service.getAuthority(), port.number()));
    }

    /** Answers everything with 300 bytes of its own: as quick as a server gets. */
    static Nginx answering(Workbench bench) {
        Port port = Port.free("nginx").get(0);
        return new Nginx(bench, port, FIXED.formatted(port.number(), "x".repeat(FIXED_LENGTH)));
    }

    URI address() {
        return URI.create("http://" + Port.HOST + ":" + port.number());
    }

    @Override
    public void close() {
        component.stop();
    }
}
