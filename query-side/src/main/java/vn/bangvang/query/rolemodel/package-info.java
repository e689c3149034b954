/** The register of advanced role models (điển hình tiên tiến): how far each has come, and who took it over. */
@NullMarked
package vn.bangvang.query.rolemodel;

import org.jspecify.annotations.NullMarked;
