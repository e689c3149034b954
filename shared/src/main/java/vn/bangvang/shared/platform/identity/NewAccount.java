package vn.bangvang.shared.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param id chosen by the caller, so that asking twice makes one account
 * @param mustChangePassword whether the password serves only to choose another one
 */
public record NewAccount(
        UUID id,
        String username,
        String displayName,
        @Nullable UUID personId,
        String password,
        boolean mustChangePassword) {

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
