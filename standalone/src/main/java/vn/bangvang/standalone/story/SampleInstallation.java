package vn.bangvang.standalone.story;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import vn.bangvang.shared.identity.Accounts;
import vn.bangvang.shared.identity.NewAccount;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;

/** What must be there before the first request: the accounts. All share one password that is said openly. */
public final class SampleInstallation {

    private SampleInstallation() {}

    public static void createAccounts(Accounts accounts) {
        accounts.createAll(Arrays.stream(SampleAccount.values())
                .map(account -> new NewAccount(
                        account.id(),
                        account.username(),
                        account.displayName(),
                        account.personId(),
                        SampleAccount.PASSWORD,
                        false))
                .toList());
    }

    public static String administrator() {
        return SampleAccount.ADMINISTRATOR.username();
    }

    public static String password() {
        return SampleAccount.PASSWORD;
    }

    public static UUID rootId() {
        return SampleUnit.ROOT.id();
    }

    public static String rootCode() {
        return SampleUnit.ROOT.code();
    }

    public static String rootName() {
        return SampleUnit.ROOT.label();
    }

    public static LocalDate since() {
        return SampleProvince.SINCE;
    }

    /** Who can log in, and what to try next. */
    public static void introduce(Console console, String address) {
        console.print("");
        console.say(Bilingual.of(
                "Tài khoản mẫu, mật khẩu chung: " + SampleAccount.PASSWORD,
                "Sample accounts, one password for all: " + SampleAccount.PASSWORD));
        for (SampleAccount account : SampleAccount.values()) {
            console.print(String.format(
                    Locale.ROOT,
                    "    %-16s %s · %s",
                    account.username(),
                    account.displayName(),
                    account.unit().label()));
        }
        console.print("");
        console.say(Bilingual.of("Thử tiếp / Try next:", ""));
        console.print(String.format(Locale.ROOT, "    %s/", address));
        console.print(String.format(Locale.ROOT, "    %s/swagger-ui.html", address));
        console.print(
                String.format(Locale.ROOT, "    curl -u minhkhai:%s %s/api/rankings", SampleAccount.PASSWORD, address));
        console.print(String.format(
                Locale.ROOT,
                "    curl -u baobackan:%s \"%s/api/nominations/%s?asOf=2023-06-28\"",
                SampleAccount.PASSWORD,
                address,
                FlagStory.NOMINATION));
        console.print(
                String.format(Locale.ROOT, "    curl -u kiemtra:%s %s/api/audit", SampleAccount.PASSWORD, address));
    }
}
