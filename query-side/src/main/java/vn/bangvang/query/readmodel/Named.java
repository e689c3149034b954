package vn.bangvang.query.readmodel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something else that a row refers to, with the name it has today. */
public record Named(UUID id, @Nullable String name) {}
