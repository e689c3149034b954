@NullMarked
package vn.bangvang.standalone.launch;

import org.jspecify.annotations.NullMarked;
