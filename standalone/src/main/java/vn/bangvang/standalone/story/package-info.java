/** The sample province and the stories played on it over REST, as the people who would do it. */
@NullMarked
package vn.bangvang.standalone.story;

import org.jspecify.annotations.NullMarked;
