/** The data folder and the durable PostgreSQL server that lives in it. */
@NullMarked
package vn.bangvang.standalone.server;

import org.jspecify.annotations.NullMarked;
