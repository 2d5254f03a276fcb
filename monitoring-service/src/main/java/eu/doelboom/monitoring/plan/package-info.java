/** What the follow-up knows of plans and their objectives; others decide about them. */
@NullMarked
package eu.doelboom.monitoring.plan;

import org.jspecify.annotations.NullMarked;
