/** The first page of administration, from which its parts are reached. */
@NullMarked
package vn.bangvang.query.admin;

import org.jspecify.annotations.NullMarked;
