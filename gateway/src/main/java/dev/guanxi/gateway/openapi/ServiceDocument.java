package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The OpenAPI document of one service, named as in the route table. */
record ServiceDocument(String service, ObjectNode root) {

    static final String COMPONENTS = "components";

    /** A section of its components, empty when it has none. */
    ObjectNode components(String section) {
        return root.path(COMPONENTS).path(section) instanceof ObjectNode found ? found : root.objectNode();
    }

    /** References to the components that a part of it leads to, directly or over others. */
    Set<String> reachableFrom(JsonNode part) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(References.in(part));
        while (!open.isEmpty()) {
            String reference = open.pop();
            if (reached.add(reference) && reference.startsWith("#/")) {
                open.addAll(References.in(root.at(reference.substring(1))));
            }
        }
        return reached;
    }
}
