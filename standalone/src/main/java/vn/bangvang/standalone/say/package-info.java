/** What the product says on the console: Vietnamese first, English beside it, always in UTF-8. */
@NullMarked
package vn.bangvang.standalone.say;

import org.jspecify.annotations.NullMarked;
