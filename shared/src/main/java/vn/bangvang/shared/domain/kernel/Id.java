package vn.bangvang.shared.domain.kernel;

import java.util.UUID;

/** Identifies something for ever, whatever else of it changes. */
public interface Id {

    UUID value();
}
