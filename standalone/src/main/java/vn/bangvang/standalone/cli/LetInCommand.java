package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.command.founding.WayBackIn;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.standalone.Closing;
import vn.bangvang.standalone.Service;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.Room;
import vn.bangvang.standalone.server.Secrets;

/** Gives an administrator who lost the password a new one; for whoever runs the machine, while the service is stopped. */
@Command(
        name = "let-in",
        versionProvider = Version.class,
        header = "Mở lại tài khoản quản trị viên quên mật khẩu / Let in an administrator who lost the password",
        description = {
            "Chạy khi dịch vụ đã dừng. Mật khẩu mới in ra một lần và phải đổi; việc này được ghi vào nhật ký.",
            "Run it while the service is stopped. The new password is printed once and must be changed; it is recorded."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class LetInCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ACCOUNT", description = "Tên đăng nhập / user name.")
    private String account = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Lý do, được ghi lại / reason, which is recorded.")
    private String reason = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = FolderOption.class,
            description = "Thư mục dữ liệu / data folder (./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException {
        Room.demandForEvents(data);
        Console console = new Console(System.out);
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            DataFolder folder = closing.add(DataFolder.open(data));
            Service service = Service.start(folder, 0, false, console, closing);
            String password = Secrets.randomPassword();
            service.context().getBean(WayBackIn.class).letIn(account, reason, password);
            console.say(
                    "Mật khẩu mới của " + account + " (chỉ in một lần, phải đổi ngay): " + password,
                    "New password of " + account + " (printed once, must be changed): " + password);
            return 0;
        } catch (Refusal refusal) {
            throw StartRefused.because(
                    account + " không phải là tài khoản của một quản trị viên",
                    account + " is not the account of an administrator");
        } finally {
            closing.close();
        }
    }
}
