/** The embedded server under stops, kills and foreign hands, all on real processes. */
@NullMarked
package vn.bangvang.standalone.server;

import org.jspecify.annotations.NullMarked;
