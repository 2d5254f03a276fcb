@NullMarked
package eu.doelboom.backbone.tenancy;

import org.jspecify.annotations.NullMarked;
