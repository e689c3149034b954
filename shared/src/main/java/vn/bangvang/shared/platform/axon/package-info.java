/** How Axon is wired to the store: stored names, actor metadata, bean edges for Spring Boot 4. */
@NullMarked
package vn.bangvang.shared.platform.axon;

import org.jspecify.annotations.NullMarked;
