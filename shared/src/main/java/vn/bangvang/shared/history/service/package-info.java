/** Signs checkpoints in a running service, and reads the log for whoever proves it. */
@NullMarked
package vn.bangvang.shared.history.service;

import org.jspecify.annotations.NullMarked;
