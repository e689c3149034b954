/** Why the service says no: one exception, a closed list of reasons, and their words in both languages. */
@NullMarked
package vn.bangvang.shared.refusal;

import org.jspecify.annotations.NullMarked;
