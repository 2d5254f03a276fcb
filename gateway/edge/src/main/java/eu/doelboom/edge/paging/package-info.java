/** Paged collections and entity tags, the same in every service. */
@NullMarked
package eu.doelboom.edge.paging;

import org.jspecify.annotations.NullMarked;
