package vn.bangvang.shared.domain.kernel;

import org.jspecify.annotations.Nullable;

/** Text about a person. It is stored encrypted under that person's key; {@code text} is null once the key was destroyed. */
public record PersonalText(PersonId person, @Nullable String text) {}
