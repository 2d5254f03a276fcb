package eu.doelboom.edge.right;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What narrows the roles that an operation admits. Stands beside {@code @RolesAllowed}; the contract and the table of
 * rights are made of the two. One on the method replaces that of its class.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {

    Limit[] value();
}
