/** Which city a request or a message is for, and how the header and the token must agree. */
@NullMarked
package eu.doelboom.edge.tenant;

import org.jspecify.annotations.NullMarked;
