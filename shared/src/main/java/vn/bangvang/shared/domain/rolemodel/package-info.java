/** Role models (điển hình tiên tiến): planned, nurtured, recognised and spread. */
@NullMarked
package vn.bangvang.shared.domain.rolemodel;

import org.jspecify.annotations.NullMarked;
