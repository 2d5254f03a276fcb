/** Tests of plan-service: rules in plain Java, HTTP with a real database and bus. */
@NullMarked
package eu.doelboom.plan;

import org.jspecify.annotations.NullMarked;
