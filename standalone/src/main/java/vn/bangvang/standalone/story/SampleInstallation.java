package vn.bangvang.standalone.story;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.NewAccount;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;

/** What must be there before the first request: the root and the accounts, whose passwords are said openly. */
public final class SampleInstallation {

    private static final Story PROVINCE = Sample.province("");
    private static final String ROOT = "unit/MAU";

    private SampleInstallation() {}

    public static void createAccounts(Accounts accounts) {
        accounts.createAll(PROVINCE.names().passwords().entrySet().stream()
                .map(account -> new NewAccount(
                        UUID.fromString(PROVINCE.id("account/" + account.getKey())),
                        account.getKey(),
                        fact("account/" + account.getKey() + "/name"),
                        UUID.fromString(PROVINCE.id("person/" + account.getKey())),
                        account.getValue(),
                        false))
                .toList());
    }

    /** The first in the file. */
    public static String administrator() {
        return PROVINCE.names().passwords().keySet().iterator().next();
    }

    public static String password() {
        return PROVINCE.names().passwords().get(administrator());
    }

    public static UUID rootId() {
        return UUID.fromString(PROVINCE.id(ROOT));
    }

    public static String rootCode() {
        return fact(ROOT + "/code");
    }

    public static String rootName() {
        return fact(ROOT + "/name");
    }

    public static LocalDate since() {
        return LocalDate.parse(fact(ROOT + "/since"));
    }

    private static String fact(String name) {
        return PROVINCE.names().written(name);
    }

    /** Who can log in, and what to try next. */
    public static void introduce(Console console, String address) {
        console.print("");
        console.say(Bilingual.of(
                "Tài khoản mẫu, mật khẩu chung: " + password(),
                "Sample accounts, one password for all: " + password()));
        for (String account : PROVINCE.names().passwords().keySet()) {
            console.print(String.format(
                    Locale.ROOT,
                    "    %-16s %s · %s",
                    account,
                    fact("account/" + account + "/name"),
                    fact("unit/" + fact("account/" + account + "/unit") + "/name")));
        }
        console.print("");
        console.say(Bilingual.of("Thử tiếp / Try next:", ""));
        console.print(String.format(Locale.ROOT, "    %s/", address));
        console.print(String.format(Locale.ROOT, "    %s/swagger-ui.html", address));
        console.print(String.format(Locale.ROOT, "    curl -u minhkhai:%s %s/api/rankings", password(), address));
        console.print(String.format(
                Locale.ROOT,
                "    curl -u baobackan:%s \"%s/api/nominations/%s?asOf=2023-06-28\"",
                password(),
                address,
                Sample.story("flag").id("nomination/bao-bac-kan/2022")));
        console.print(String.format(Locale.ROOT, "    curl -u kiemtra:%s %s/api/audit", password(), address));
    }
}
