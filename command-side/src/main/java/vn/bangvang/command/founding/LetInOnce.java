package vn.bangvang.command.founding;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The way back in for an installation of containers: a command node that is started for this alone. Whoever leaves the
 * settings where they are opens nothing again by the next start.
 */
@Component
@ConditionalOnProperty("bangvang.let-in.account")
class LetInOnce implements ApplicationRunner {

    private final WayBackIn way;
    private final String account;
    private final String reason;
    private final String password;

    LetInOnce(
            WayBackIn way,
            @Value("${bangvang.let-in.account}") String account,
            @Value("${bangvang.let-in.reason}") String reason,
            @Value("${bangvang.let-in.password}") String password) {
        this.way = way;
        this.account = account;
        this.reason = reason;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean opened = way.letInOnce(account, reason, password);
        PrintStream out = System.out;
        out.println(
                opened
                        ? "Đã mở lại tài khoản " + account + " / The account is open again; stop this container now"
                        : "Tài khoản " + account + " đã được mở lại với lý do này; muốn mở lần nữa hãy ghi lý do khác"
                                + " / It was opened for this reason before; give another one to do it again");
    }
}
