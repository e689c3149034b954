/** Who is asking: accounts and their passwords, logging in, the login that both sides share, and what it protects. */
@NullMarked
package vn.bangvang.shared.platform.identity;

import org.jspecify.annotations.NullMarked;
