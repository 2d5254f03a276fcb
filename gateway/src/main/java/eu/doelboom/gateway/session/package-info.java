/** Sessions that ended before their tokens did: heard from the issuers, told to every gateway, refused from then on. */
@NullMarked
package eu.doelboom.gateway.session;

import org.jspecify.annotations.NullMarked;
