package vn.bangvang.shared.platform.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field a path such as {@code targets[0].title}; empty for the whole body
 */
public record FieldError(String field, String message) {}
