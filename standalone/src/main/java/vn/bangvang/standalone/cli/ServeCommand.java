package vn.bangvang.standalone.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.bangvang.standalone.Closing;
import vn.bangvang.standalone.Contents;
import vn.bangvang.standalone.FirstStart;
import vn.bangvang.standalone.Service;
import vn.bangvang.standalone.launch.QuickStart;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.Ports;

/** Starts the product and stays until it is told to stop. */
@Command(
        name = "serve",
        versionProvider = Version.class,
        header = "Khởi động dịch vụ cùng PostgreSQL nhúng / Start the service with its embedded PostgreSQL",
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = {
                "Cổng HTTP trên 127.0.0.1 (mặc định ${DEFAULT-VALUE}; 0: cổng trống bất kỳ).",
                "HTTP port on 127.0.0.1 (default ${DEFAULT-VALUE}; 0: any free one)."
            })
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = FolderOption.class,
            description = {
                "Thư mục giữ toàn bộ dữ liệu (mặc định ./${DEFAULT-VALUE}).",
                "Folder that keeps all data (default ./${DEFAULT-VALUE})."
            })
    private Path data = Path.of("data");

    @ArgGroup
    private @Nullable ContentOptions content;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        demandPossiblePort();
        OptionalInt ended = QuickStart.run(
                data,
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getParent()
                        .getParseResult()
                        .originalArgs());
        if (ended.isPresent()) {
            return ended.getAsInt();
        }
        Console console = new Console(System.out);
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            DataFolder folder = closing.add(DataFolder.open(data));
            Ports.demandFree(port);
            FirstStart.demandSameKind(folder, contents(), content != null);
            Service service = Service.start(folder, port, FirstStart.isPractice(folder, contents()), console, closing);
            new FirstStart(service, console).complete(contents());
            console.say("Dịch vụ chạy tại " + service.address(), "The service runs at " + service.address());
            console.say("Dừng bằng Ctrl-C", "Stop it with Ctrl-C");
            Thread.currentThread().join();
            return 0;
        } catch (RuntimeException | Error e) {
            closing.close();
            throw e;
        }
    }

    private Contents contents() {
        if (content == null) {
            return Contents.STORIES;
        }
        return content.empty ? Contents.EMPTY : Contents.SAMPLE;
    }

    private void demandPossiblePort() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--port: 0–65535, không phải / not " + port);
        }
    }

    /** What an empty folder is filled with; without either, the sample province and its stories. */
    static final class ContentOptions {

        @Option(
                names = "--no-stories",
                description = {
                    "Chỉ tạo đơn vị và tài khoản mẫu, không diễn câu chuyện nào.",
                    "Create the sample units and accounts, play no story."
                })
        boolean noStories;

        @Option(
                names = "--empty",
                description = {
                    "Khởi đầu thật: chỉ một quản trị viên, mật khẩu in ra một lần và phải đổi.",
                    "A real start: one administrator, whose password is printed once and must be changed."
                })
        boolean empty;
    }
}
