package dev.guanxi.systemtests.input;

import static dev.guanxi.systemtests.input.Hostile.get;
import static dev.guanxi.systemtests.input.Hostile.request;

import java.util.stream.Stream;

/** Imports that are refused as a whole; see {@link HostileFileTest} for files that are taken and found bad. */
final class HostileToImports {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String ROWS = "system,reference\nx,y\n";

    private HostileToImports() {}

    static Stream<Hostile> requests() {
        return Stream.of(
                csv(400, "no kind", IMPORTS),
                csv(400, "unknown kind", IMPORTS + "?kind=dealers"),
                csv(400, "unknown encoding", IMPORTS + "?kind=purchases&encoding=UTF-99"),
                csv(400, "encoding that is none", IMPORTS + "?kind=purchases&encoding=%20/%20"),
                csv(400, "delimiter of two characters", IMPORTS + "?kind=purchases&delimiter=%3B%3B"),
                csv(400, "decimal sign that is none", IMPORTS + "?kind=purchases&decimal=x"),
                csv(400, "unknown time zone", IMPORTS + "?kind=purchases&timeZone=Mars/Olympus"),
                csv(400, "time pattern that is none", IMPORTS + "?kind=purchases&timePattern=%7B%7B"),
                csv(400, "mapping without colon", IMPORTS + "?kind=purchases&mapping=sku"),
                csv(400, "constant without name", IMPORTS + "?kind=purchases&constant=:GBP"),
                csv(403, "import by who may not", IMPORTS + "?kind=purchases").as("promoter"),
                csv(403, "partner without dealer", IMPORTS + "?kind=purchases").as("partner"),
                request(415, "JSON for CSV", "POST", IMPORTS + "?kind=purchases", "application/json", "{}"),
                get(404, "unknown import", IMPORTS + "/{unknown}"),
                get(404, "rejections of no import", IMPORTS + "/{unknown}/rejections"),
                get(400, "bad cursor of imports", IMPORTS + "?cursor=AAAA"));
    }

    private static Hostile csv(int status, String what, String path) {
        return request(status, what, "POST", path, "text/csv", ROWS);
    }
}
