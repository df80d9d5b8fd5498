package dev.guanxi.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The codes of the problems that are an operation's own, by the kind of refusal. What any operation may be refused for
 * (a token, a value that cannot be read, a stale version) is not named. A family of codes that are refused under together
 * is named once: {@code "RULE_*"} are all codes with a title that start with {@code RULE_}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {

    /** 400. */
    String[] invalid() default {};

    /** 403. */
    String[] forbidden() default {};

    /** 404. */
    String[] unknown() default {};

    /** 409. */
    String[] conflict() default {};

    /** 422. */
    String[] unprocessable() default {};

    /** 503. */
    String[] overloaded() default {};
}
