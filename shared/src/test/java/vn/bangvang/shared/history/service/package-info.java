@NullMarked
package vn.bangvang.shared.history.service;

import org.jspecify.annotations.NullMarked;
