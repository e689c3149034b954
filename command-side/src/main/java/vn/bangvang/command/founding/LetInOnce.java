package vn.bangvang.command.founding;

import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The way back in for an installation of containers: a command node that is started for this alone. */
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
        way.letIn(account, reason, password);
        PrintStream out = System.out;
        out.println("Đã mở lại tài khoản " + account + " / The account is open again; stop this container now");
    }
}
