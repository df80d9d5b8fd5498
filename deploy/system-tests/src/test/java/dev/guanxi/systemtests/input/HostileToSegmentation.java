package dev.guanxi.systemtests.input;

import static dev.guanxi.systemtests.input.Hostile.get;
import static dev.guanxi.systemtests.input.Hostile.post;
import static dev.guanxi.systemtests.input.Hostile.request;

import java.util.stream.Stream;

/** Tiers, value groups, time budget, shopper types. */
final class HostileToSegmentation {

    private static final String RUNS = "/api/v1/tier-runs";
    private static final String ACCOUNTS = "/api/v1/accounts";

    private HostileToSegmentation() {}

    static Stream<Hostile> requests() {
        return Stream.of(
                post(400, "run without body", RUNS, ""),
                post(400, "run of a list", RUNS, "[]"),
                post(400, "preview as text", RUNS, "{\"preview\":\"yes\"}"),
                post(400, "preview as number", RUNS, "{\"preview\":1}"),
                post(400, "run with unknown member", RUNS, "{\"preveiw\":true}"),
                post(400, "run as of no time", RUNS, "{\"asOf\":\"yesterday\"}"),
                post(400, "run as of a number", RUNS, "{\"asOf\":1300000000}"),
                post(422, "run as of the future", RUNS, "{\"asOf\":\"2100-01-01T00:00:00Z\"}")
                        .or(400),
                post(400, "run as of year -999999999", RUNS, "{\"asOf\":\"-999999999-01-01T00:00:00Z\"}")
                        .or(422),
                post(400, "run with id no UUID", RUNS, "{\"id\":\"1\"}"),
                post(409, "run with the id of another", RUNS, "{\"id\":\"{run}\",\"preview\":false}"),
                post(403, "run by who may not", RUNS, "{\"preview\":true}").as("account-manager"),
                request(415, "run as text", "POST", RUNS, "text/plain", "{}"),
                request(405, "deleting a run", "DELETE", RUNS + "/{run}", "application/json", ""),
                get(404, "unknown run", RUNS + "/{unknown}"),
                get(404, "run no UUID", RUNS + "/1").or(400),
                get(400, "runs with limit -1", RUNS + "?limit=-1"),
                get(400, "runs with bad cursor", RUNS + "?cursor=AAAA"),
                get(400, "moves from no tier", RUNS + "/{run}/moves?from=GOLD"),
                get(400, "unknown tier", ACCOUNTS + "?tier=GOLD").or(404),
                get(400, "unknown sort", ACCOUNTS + "?sort=name"),
                get(400, "accounts as of no time", ACCOUNTS + "?asOf=2011-13-01")
                        .or(404),
                get(400, "accounts with bad cursor", ACCOUNTS + "?cursor=%00"),
                post(422, "effective run with a what-if", RUNS, "{\"whatIf\":{\"margin\":1}}"),
                post(400, "preview with a margin of text", RUNS, "{\"preview\":true,\"whatIf\":{\"margin\":\"much\"}}"),
                get(404, "unknown tier model", "/api/v1/tier-models/999"),
                get(404, "tier model no number", "/api/v1/tier-models/latest").or(400),
                get(404, "sales time of an unknown run", RUNS + "/{unknown}/sales-time"),
                post(400, "empty rating", ACCOUNTS + "/{customer}/ratings", "{}"),
                post(
                        404,
                        "rating of nobody",
                        ACCOUNTS + "/{unknown}/ratings",
                        "{\"subject\":\"NET_PROFIT\",\"points\":1,\"reason\":\"x\"}"),
                post(400, "empty override", ACCOUNTS + "/{customer}/tier-overrides", "{}"),
                post(
                        400,
                        "override to no tier",
                        ACCOUNTS + "/{customer}/tier-overrides",
                        "{\"tier\":\"GOLD\",\"reason\":\"x\",\"until\":\"2099-01-01T00:00:00Z\"}"),
                get(404, "strategy of no tier", "/api/v1/tier-strategies/GOLD"),
                get(404, "entitlements of nobody", ACCOUNTS + "/{unknown}/entitlements"),
                get(404, "tier of nobody", ACCOUNTS + "/{unknown}/tier"),
                get(404, "value of nobody", ACCOUNTS + "/{unknown}/value"),
                get(404, "value of no UUID", ACCOUNTS + "/nobody/value").or(400),
                get(400, "value groups as of no time", "/api/v1/value-groups?asOf=noon"),
                get(400, "value groups as of year 10000", "/api/v1/value-groups?asOf=%2B10000-01-01T00:00:00Z"),
                get(400, "no account managers", "/api/v1/time-budget?accountManagers=0"),
                get(400, "week of 1000 hours", "/api/v1/time-budget?hoursPerWeek=1000"),
                get(400, "hours no number", "/api/v1/time-budget?hoursPerWeek=many")
                        .or(404),
                get(404, "unknown shopper type", "/api/v1/shopper-types/HURRIED_MARTIAN"),
                get(403, "value groups by who may not", "/api/v1/value-groups").as("partner"));
    }
}
