/** What a city may take of this service, and how much of it it takes. */
@NullMarked
package eu.doelboom.backbone.quota;

import org.jspecify.annotations.NullMarked;
