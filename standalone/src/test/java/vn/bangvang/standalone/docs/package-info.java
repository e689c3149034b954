/** Holds the documents to the code. */
@NullMarked
package vn.bangvang.standalone.docs;

import org.jspecify.annotations.NullMarked;
