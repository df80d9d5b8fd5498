package dev.guanxi.platform.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what callers call the parameters of resource methods: {@code query:limit}, {@code path:id}. */
public final class HttpParameters {

    private HttpParameters() {}

    /**
     * The name of a parameter.
     *
     * @param rest what follows the parameter in the violation's path; a bean of parameters takes its next step from it
     * @return null where the parameter is the body
     */
    static String name(Class<?> resource, Path.Node method, Path.Node parameter, Iterator<Path.Node> rest) {
        Class<?>[] types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class<?>[]::new);
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        Annotation[] annotations = annotations(resource, method.getName(), types, index);
        for (Annotation annotation : annotations) {
            if (annotation instanceof BeanParam && rest.hasNext()) {
                return nameInBean(types[index], rest.next().getName());
            }
        }
        return name(annotations);
    }

    /** Interceptors subclass resources without copying the annotations, which then stand on a parent. */
    private static Annotation[] annotations(Class<?> resource, String method, Class<?>[] types, int index) {
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Method found = type.getDeclaredMethod(method, types);
                if (found.getParameterAnnotations()[index].length > 0) {
                    return found.getParameterAnnotations()[index];
                }
            } catch (NoSuchMethodException e) {
                // one of the parents has it
            }
        }
        return new Annotation[0];
    }

    private static String nameInBean(Class<?> bean, String property) {
        return fields(bean)
                .filter(field -> field.getName().equals(property))
                .map(field -> name(field.getAnnotations()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("query:" + property);
    }

    /** The names of the query parameters that a resource method takes, itself or in a bean of parameters. */
    public static Set<String> queryParameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            addQuery(parameter.getAnnotation(QueryParam.class), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType()).forEach(field -> addQuery(field.getAnnotation(QueryParam.class), names));
            }
        }
        return names;
    }

    private static void addQuery(QueryParam query, Set<String> names) {
        if (query != null) {
            names.add(query.value());
        }
    }

    private static Stream<Field> fields(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    /** The name by a parameter's annotations, null if none of them names one. */
    public static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
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
