/** Stories written as YAML, read with every mistake in its line, and played over REST as the people who would do it. */
@NullMarked
package vn.bangvang.standalone.story;

import org.jspecify.annotations.NullMarked;
