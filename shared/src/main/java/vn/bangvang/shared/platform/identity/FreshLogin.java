package vn.bangvang.shared.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act for which a login must not lie long back, such as signing and deciding: somebody who finds a session open does not do
 * it. See {@link FreshLogins}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshLogin {}
