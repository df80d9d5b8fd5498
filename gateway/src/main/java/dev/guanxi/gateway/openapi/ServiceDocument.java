package dev.guanxi.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The OpenAPI document of one service, named as in the route table. */
record ServiceDocument(String service, ObjectNode root) {

    static final String COMPONENTS = "components";

    /** A section of its components, empty when it has none. */
    ObjectNode components(String section) {
        return root.path(COMPONENTS).path(section) instanceof ObjectNode found ? found : root.objectNode();
    }
}
