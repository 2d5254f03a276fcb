@NullMarked
package eu.doelboom.monitoring.tenant;

import org.jspecify.annotations.NullMarked;
