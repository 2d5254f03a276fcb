/** People, known everywhere by pseudonym; who stands behind one is written in one table, and can be forgotten there. */
@NullMarked
package eu.doelboom.backbone.person;

import org.jspecify.annotations.NullMarked;
