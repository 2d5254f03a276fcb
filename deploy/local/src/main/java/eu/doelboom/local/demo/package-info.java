/** Two invented cities with believable plans, loaded through the front door like any other city's. */
@NullMarked
package eu.doelboom.local.demo;

import org.jspecify.annotations.NullMarked;
