/** The file of each nomination (hồ sơ đề nghị): route, current step, timeline, as of any day. */
@NullMarked
package vn.bangvang.query.nomination;

import org.jspecify.annotations.NullMarked;
