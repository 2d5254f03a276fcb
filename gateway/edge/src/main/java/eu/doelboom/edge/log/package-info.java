/** What a log line looks like: one JSON object, without personal data. */
@NullMarked
package eu.doelboom.edge.log;

import org.jspecify.annotations.NullMarked;
