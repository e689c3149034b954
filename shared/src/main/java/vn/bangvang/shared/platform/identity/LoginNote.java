package vn.bangvang.shared.platform.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * What a session remembers of its login, for the list in which its owner finds it again.
 *
 * @param handle names the session without opening it
 * @param agent what the program that logged in called itself
 */
record LoginNote(UUID handle, String username, String agent, String address) implements Serializable {

    static final String NAME = LoginNote.class.getName();

    @Serial
    private static final long serialVersionUID = 1L;

    static @Nullable LoginNote of(Session session) {
        return session.getAttribute(NAME);
    }
}
