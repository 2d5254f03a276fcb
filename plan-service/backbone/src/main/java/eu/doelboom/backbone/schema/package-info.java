/** The ground that a city stands on in this service's database: its role, its schema, and their migrations. */
@NullMarked
package eu.doelboom.backbone.schema;

import org.jspecify.annotations.NullMarked;
