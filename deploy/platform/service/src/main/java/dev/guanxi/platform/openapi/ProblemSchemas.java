package dev.guanxi.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The one form of every failure (RFC 9457). */
final class ProblemSchemas {

    static final String PROBLEM = "Problem";
    private static final String FAULT = "Fault";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema(PROBLEM, problem());
        components.addSchema(FAULT, fault());
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema problem() {
        return object("Why a request was not carried out (RFC 9457).")
                .addProperty("status", number("The HTTP status.", 400))
                .addProperty("code", text("What went wrong: stable, for programs.", "REQUEST_INVALID"))
                .addProperty("title", text("The same in the language of Accept-Language (en, zh-CN).", "请求中有无效的值"))
                .addProperty("detail", text("What was wrong this time and what would be right.", null))
                .addProperty("instance", text("The path that was asked for.", "/api/v1/things"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .description("Each fault of the request, and where it is.")
                                .items(reference(FAULT)))
                .required(List.of("status", "code", "title"))
                .addExample(example());
    }

    private static Map<String, Object> example() {
        Map<String, Object> fault = new LinkedHashMap<>();
        fault.put("code", "VALUE_INVALID");
        fault.put("pointer", "/items/0/count");
        fault.put("value", "many");
        fault.put("detail", "Expected a whole number.");
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", 400);
        problem.put("code", "REQUEST_INVALID");
        problem.put("title", "The request has invalid values");
        problem.put("instance", "/api/v1/things");
        problem.put("errors", List.of(fault));
        return problem;
    }

    private static Schema fault() {
        return object("One fault of a request.")
                .addProperty("code", text("What is wrong: stable, for programs.", "VALUE_INVALID"))
                .addProperty(
                        "pointer",
                        text(
                                "Where: a JSON pointer into the body, or query:name, path:name, header:name.",
                                "/items/0/count"))
                .addProperty("value", OASFactory.createSchema().description("What was sent, shortened."))
                .addProperty("detail", text("What would be right.", "Expected a whole number."))
                .required(List.of("code", "pointer", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description, String example) {
        Schema text = OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description);
        return example == null ? text : text.addExample(example);
    }

    private static Schema number(String description, int example) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.INTEGER))
                .description(description)
                .addExample(example);
    }
}
