package vn.bangvang.query.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.LinkedLogins;
import vn.bangvang.shared.platform.identity.Passkeys;

/** How the reader can show anew who they are, besides by the password. It is looked up where a form asks for it, and nowhere else. */
public final class AgainWays {

    private final AccountPrincipal account;
    private final Passkeys passkeys;
    private final LinkedLogins links;
    private final HttpServletRequest request;
    private @Nullable Found found;

    private record Found(boolean passkey, @Nullable String provider) {}

    AgainWays(AccountPrincipal account, Passkeys passkeys, LinkedLogins links, HttpServletRequest request) {
        this.account = account;
        this.passkeys = passkeys;
        this.links = links;
        this.request = request;
    }

    public boolean isPasskey() {
        return found().passkey();
    }

    /** What people call the identity provider by which the account opens. */
    public @Nullable String getProvider() {
        return found().provider();
    }

    public boolean isPasswordAlone() {
        return !isPasskey() && getProvider() == null;
    }

    private Found found() {
        Found known = found;
        if (known == null) {
            boolean passkey = passkeys.offered(request)
                    && !passkeys.of(account.id()).items().isEmpty();
            String provider = links.isLinked(account.id()) ? links.provider().orElse(null) : null;
            known = new Found(passkey, provider);
            found = known;
        }
        return known;
    }
}
