/** That the stories are what was reported, and the same whenever they are played. */
@NullMarked
package vn.bangvang.standalone.story;

import org.jspecify.annotations.NullMarked;
