/** The one PostgreSQL that all contenders share. */
@NullMarked
package vn.bangvang.benchmark.server;

import org.jspecify.annotations.NullMarked;
