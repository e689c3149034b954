@org.jspecify.annotations.NullMarked
package vn.bangvang.shared.history;
