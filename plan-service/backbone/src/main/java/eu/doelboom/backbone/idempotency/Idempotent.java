package eu.doelboom.backbone.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that honours {@code Idempotency-Key}: repeated with the same content it answers what it answered first,
 * with other content it is refused with 422, and while the first is still running with 409. Stands beside
 * {@code @Transactional}, so that effect and remembered answer are one.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
