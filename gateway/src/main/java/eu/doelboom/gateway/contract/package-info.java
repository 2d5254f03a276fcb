/** One OpenAPI document for the whole suite, put together from those of its parts. */
@NullMarked
package eu.doelboom.gateway.contract;

import org.jspecify.annotations.NullMarked;
