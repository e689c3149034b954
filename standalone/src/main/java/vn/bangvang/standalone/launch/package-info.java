/** Starts the packed program in a way that takes less time: laid out beside the data, with an archive of its classes. */
@NullMarked
package vn.bangvang.standalone.launch;

import org.jspecify.annotations.NullMarked;
