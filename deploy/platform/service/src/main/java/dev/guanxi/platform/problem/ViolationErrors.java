package dev.guanxi.platform.problem;

import dev.guanxi.platform.problem.ProblemShaper.Fault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Bean Validation's findings as pointers into the body or names of parameters. */
final class ViolationErrors {

    private static final String IN_QUERY = "query:";

    private ViolationErrors() {}

    static Fault fault(ConstraintViolationException failure) {
        List<FieldError> errors = failure.getConstraintViolations().stream()
                .map(ViolationErrors::error)
                .sorted(java.util.Comparator.comparing(FieldError::pointer))
                .toList();
        String detail = errors.size() == 1
                ? errors.get(0).pointer() + " " + errors.get(0).detail() + "."
                : errors.size() + " values of the request are not valid.";
        return new Fault(400, "REQUEST_INVALID", detail, errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = constraint.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
        return new FieldError(code, pointer(violation), plain(violation.getInvalidValue()), violation.getMessage());
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof CharSequence || value instanceof Enum<?> ? value : null;
    }

    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> inBody = new ArrayList<>();
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node method = null;
        while (nodes.hasNext()) {
            Path.Node node = nodes.next();
            if (node.getKind() == ElementKind.METHOD) {
                method = node;
            } else if (node.getKind() == ElementKind.PARAMETER) {
                String parameter =
                        parameterName(violation.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
                if (parameter != null) {
                    return parameter.equals(IN_QUERY) && nodes.hasNext()
                            ? IN_QUERY + nodes.next().getName()
                            : parameter;
                }
            } else {
                inBody.add(node);
            }
        }
        return jsonPointer(inBody);
    }

    private static String jsonPointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** The HTTP name of a parameter, or null where the parameter is the body. */
    private static String parameterName(Class<?> resource, Path.Node method, Path.ParameterNode parameter) {
        Class<?>[] types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Method found = type.getDeclaredMethod(method.getName(), types);
                return httpName(found.getParameterAnnotations()[parameter.getParameterIndex()]);
            } catch (NoSuchMethodException e) {
                // an intercepted subclass: the annotations stand on its parent
            }
        }
        return null;
    }

    private static String httpName(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof BeanParam) {
                return IN_QUERY;
            }
            if (annotation instanceof QueryParam query) {
                return "query:" + query.value();
            }
            if (annotation instanceof PathParam path) {
                return "path:" + path.value();
            }
            if (annotation instanceof HeaderParam header) {
                return "header:" + header.value();
            }
        }
        return null;
    }
}
