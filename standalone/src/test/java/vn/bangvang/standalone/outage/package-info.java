/** The whole product while its database is dead, frozen or out of room. */
@NullMarked
package vn.bangvang.standalone.outage;

import org.jspecify.annotations.NullMarked;
