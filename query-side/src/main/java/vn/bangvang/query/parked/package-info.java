/** What waits because a read model could not handle it: seen, inspected and tried again by whoever runs the installation. */
@NullMarked
package vn.bangvang.query.parked;

import org.jspecify.annotations.NullMarked;
