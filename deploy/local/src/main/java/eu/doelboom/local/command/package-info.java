/** What a person types: up, down, status and token. */
@NullMarked
package eu.doelboom.local.command;

import org.jspecify.annotations.NullMarked;
