/** Cities on the platform: registering them and telling the other services. */
@NullMarked
package eu.doelboom.plan.tenant;

import org.jspecify.annotations.NullMarked;
