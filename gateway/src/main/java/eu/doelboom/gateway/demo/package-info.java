/** The demonstration's issuer of tokens: whoever asks gets one. It exists in the profile demo and nowhere else. */
@NullMarked
package eu.doelboom.gateway.demo;

import org.jspecify.annotations.NullMarked;
