/** The REST contract as callers meet it, over real HTTP, on the standalone product with its sample organisations. */
@NullMarked
package vn.bangvang.standalone.rest;

import org.jspecify.annotations.NullMarked;
