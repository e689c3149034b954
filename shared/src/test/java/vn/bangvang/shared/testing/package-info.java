/** What the tests of every module stand on: a real PostgreSQL server, started once for each JVM. */
@NullMarked
package vn.bangvang.shared.testing;

import org.jspecify.annotations.NullMarked;
