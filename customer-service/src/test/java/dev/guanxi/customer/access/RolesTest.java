package dev.guanxi.customer.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.customer.Answer;
import dev.guanxi.customer.Client;
import dev.guanxi.customer.ServiceTest;
import dev.guanxi.platform.embedded.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation against every role, from one table. */
@QuarkusTest
class RolesTest extends ServiceTest {

    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final List<String> ALL = List.of(
            "admin", "manager", "account-manager", "promoter", "marketing", "compliance", "operations", "partner");

    /** A = admin, M = manager, a = account-manager, p = promoter, m = marketing, c = compliance, o = operations, P = partner. */
    private static final String LETTERS = "AMapmcoP";

    private static final String TABLE = """
            POST  /api/v1/customers                                       AMap...P
            GET   /api/v1/customers                                       AMapmcoP
            GET   /api/v1/customers/{id}                                  AMapmcoP
            PATCH /api/v1/customers/{id}                                  AMap...P
            GET   /api/v1/customers/{id}/purchases                        AMapmcoP
            GET   /api/v1/customers/{id}/returns                          AMapmcoP
            GET   /api/v1/customers/by-external-id/{system}/{externalId}  AMapmcoP
            PUT   /api/v1/customers/by-external-id/{system}/{externalId}  AMap...P
            POST  /api/v1/purchases                                       AMap...P
            GET   /api/v1/purchases/{id}                                  AMapmcoP
            POST  /api/v1/purchases/{id}/returns                          AMap...P
            GET   /api/v1/purchases/{id}/returns                          AMapmcoP
            GET   /api/v1/purchases/{id}/returns/{returnId}               AMapmcoP
            GET   /api/v1/purchases/totals                                AM..m.oP
            POST  /api/v1/imports                                         AM.....P
            GET   /api/v1/imports                                         AM....oP
            GET   /api/v1/imports/{id}                                    AM....oP
            GET   /api/v1/imports/{id}/rejections                         AM....oP
            POST  /api/v1/dead-letter-replays                             A.....o.
            """;

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new TreeMap<>();
        TABLE.lines()
                .map(row -> row.trim().split("\\s+"))
                .forEach(row -> table.put(row[0] + " " + row[1], roles(row[2])));
        return table;
    }

    private static Set<String> roles(String letters) {
        Set<String> roles = new TreeSet<>();
        for (int i = 0; i < LETTERS.length(); i++) {
            if (letters.charAt(i) == LETTERS.charAt(i)) {
                roles.add(ALL.get(i));
            }
        }
        return roles;
    }

    @Test
    void everyOperationLetsInItsRolesAlone() {
        table().forEach((operation, allowed) -> ALL.forEach(role -> {
            int status = call(operation, caller(role)).status();
            if (allowed.contains(role)) {
                assertThat(status)
                        .as("%s as %s", operation, role)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                assertThat(status).as("%s as %s", operation, role).isEqualTo(403);
            }
        }));
    }

    private static Client caller(String role) {
        return role.equals("partner") ? Client.partner(UUID.randomUUID()) : Client.of(role);
    }

    /** Requests are refused for what they say, if not for who says it: they change nothing. */
    private static Answer call(String operation, Client client) {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1].replaceAll("\\{\\w+}", ID);
        return switch (method) {
            case "GET" -> client.get(path);
            case "PATCH" -> client.send(method, path, Client.MERGE_PATCH, "{}");
            default -> client.send(method, path, path.endsWith("imports") ? "text/csv" : "application/json", "{}");
        };
    }

    @Test
    void everyOperationNeedsATokenThatHolds() {
        String foreign = TestTokens.of("manager").replaceAll("\\.[^.]*$", ".AAAA");
        for (String operation : table().keySet()) {
            for (String token : Arrays.asList(null, TestTokens.expired("manager"), foreign, "no.token.atall")) {
                Answer answer = call(operation, new Client(token));
                assertThat(answer.status()).as("%s with %s", operation, token).isEqualTo(401);
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"nobody", "Manager", "''"})
    void unknownRolesMayDoNothing(String role) {
        Client.of(role).get("/api/v1/customers").refused(403, "FORBIDDEN");
    }

    @Test
    void theDescriptionOfTheApiNamesTheSameOperationsAndRoles() {
        JsonNode paths = new Client(null).get("/q/openapi?format=json").body().path("paths");
        Map<String, Set<String>> described = new TreeMap<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            Set<String> roles = new TreeSet<>();
            operation.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
            described.put(operation.getKey().toUpperCase() + " " + path.getKey(), roles);
        }));

        assertThat(described).isEqualTo(table());
    }
}
