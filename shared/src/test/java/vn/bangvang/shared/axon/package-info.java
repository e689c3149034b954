/** How Axon is wired to the store, shown with the serializers the product uses. */
@NullMarked
package vn.bangvang.shared.axon;

import org.jspecify.annotations.NullMarked;
