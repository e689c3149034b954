/** The services as the compose file describes them: the file itself checked, and its topology run as processes. */
@NullMarked
package vn.bangvang.standalone.compose;

import org.jspecify.annotations.NullMarked;
