/** The verifier of exported audit trails; it shares no code with the services that wrote them. */
@NullMarked
package eu.doelboom.local.audit;

import org.jspecify.annotations.NullMarked;
