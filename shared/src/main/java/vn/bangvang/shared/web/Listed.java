package vn.bangvang.shared.web;

import java.util.List;

/** A part of a list that can be had as CSV too: one line for each item, one column for each component of its record. */
public interface Listed<T> {
    List<T> items();
}
