/** What was done in a city and who read personal data: append-only, sealed into a chain, open to whoever audits. */
@NullMarked
package eu.doelboom.backbone.audit;

import org.jspecify.annotations.NullMarked;
