package dev.guanxi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanxi.platform.embedded.TestTokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operation against every role, from one table. */
public abstract class RolesChecks {

    private static final String ID = "0197c1a2-7a10-7c3e-9d41-5b2f4c8e1a01";
    private static final List<String> ALL = List.of(
            "admin", "manager", "account-manager", "promoter", "marketing", "compliance", "operations", "partner");

    private static final String LETTERS = "AMapmcoP";

    private final Map<String, Set<String>> table = new TreeMap<>();
    private final Client partner = Client.partner(UUID.randomUUID());

    /**
     * Checks a service by its table.
     *
     * @param table a line for each operation: method, path, and the letters of the roles that may call it, each in its
     *     place; A = admin, M = manager, a = account-manager, p = promoter, m = marketing, c = compliance, o =
     *     operations, P = partner
     */
    protected RolesChecks(String table) {
        table.lines()
                .map(row -> row.strip().split("\\s+"))
                .forEach(row -> this.table.put(row[0] + " " + row[1], roles(row[2])));
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
    protected final void everyOperationLetsInItsRolesAlone() {
        table.forEach((operation, allowed) -> ALL.forEach(role -> {
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

    private Client caller(String role) {
        return role.equals("partner") ? partner : Client.of(role);
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
    protected final void everyOperationNeedsATokenThatHolds() {
        String foreign = TestTokens.of("manager").replaceAll("\\.[^.]*$", ".AAAA");
        String expired = TestTokens.expired("manager");
        for (String operation : table.keySet()) {
            refusesToken(operation, null, "TOKEN_MISSING");
            refusesToken(operation, expired, "TOKEN_EXPIRED");
            refusesToken(operation, foreign, "TOKEN_INVALID");
            refusesToken(operation, "no.token.atall", "TOKEN_INVALID");
        }
    }

    private void refusesToken(String operation, String token, String code) {
        Answer answer = call(operation, new Client(token)).refused(401, code);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"nobody", "Manager", "''"})
    protected final void unknownRolesMayDoNothing(String role) {
        table.keySet().forEach(operation -> call(operation, Client.of(role)).refused(403, "FORBIDDEN"));
    }

    @Test
    protected final void theDescriptionOfTheApiNamesTheSameOperationsAndRoles() {
        JsonNode paths = new Client(null).get("/q/openapi?format=json").body().path("paths");
        Map<String, Set<String>> described = new TreeMap<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            Set<String> roles = new TreeSet<>();
            operation.getValue().path("x-roles").forEach(role -> roles.add(role.asText()));
            described.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), roles);
        }));

        assertThat(described).isEqualTo(table);
    }
}
