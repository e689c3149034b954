package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.query.readmodel.RebuildReadModels;
import vn.bangvang.query.readmodel.RebuildRefused;
import vn.bangvang.standalone.Closing;
import vn.bangvang.standalone.QuietLogging;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.EmbeddedServer;
import vn.bangvang.standalone.server.Room;
import vn.bangvang.standalone.server.RunningServer;

/** Builds read models anew from the log, while a running service goes on serving the old ones. */
@Command(
        name = "rebuild",
        versionProvider = Version.class,
        header = "Dựng lại dữ liệu đọc từ nhật ký / Build read models anew from the log",
        description = {
            "Bản mới được dựng bên cạnh, so sánh với bản đang dùng rồi thay thế; chạy lại lệnh thì làm tiếp chỗ dở.",
            "Built beside what is read, compared with it, then swapped; run again, it goes on where it was stopped."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class RebuildCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = {"Tên như trong /api/read-models, hoặc all: tất cả.", "Names as in /api/read-models, or all."
            })
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            converter = FolderOption.class,
            description = "Thư mục dữ liệu / data folder (./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Option(
            names = RebuildReadModels.COMPARE_ONLY,
            description = {
                "Chỉ so sánh với nhật ký, không thay; mã kết thúc 6 nếu khác.",
                "Only compare with the log and swap nothing; exit code 6 if something differs."
            })
    private boolean compareOnly;

    @Option(
            names = RebuildReadModels.BACK,
            description = {
                "Trở lại bản trước lần dựng lại gần nhất.",
                "Go back to what was read before the last rebuild."
            })
    private boolean back;

    @Override
    public Integer call() throws IOException {
        if (compareOnly && back) {
            throw StartRefused.because(
                    "Chỉ so sánh hoặc trở lại, không cùng lúc.", "Either compare or go back, not both.");
        }
        Room.demandForEvents(data.toAbsolutePath());
        Console console = new Console(System.out);
        Optional<Map<String, Object>> running = RunningServer.ownerOf(data.toAbsolutePath());
        if (running.isPresent()) {
            return rebuild(running.get(), console);
        }
        Closing closing = new Closing();
        Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "stop"));
        try {
            DataFolder folder = closing.add(DataFolder.open(data));
            EmbeddedServer server = closing.add(EmbeddedServer.start(folder, console));
            return rebuild(server.springProperties(), console);
        } finally {
            closing.close();
        }
    }

    private int rebuild(Map<String, Object> database, Console console) {
        Map<String, Object> told = new HashMap<>(database);
        told.putAll(QuietLogging.properties(data.toAbsolutePath().resolve("logs")));
        List<String> words = new ArrayList<>(names);
        if (compareOnly) {
            words.add(RebuildReadModels.COMPARE_ONLY);
        }
        if (back) {
            words.add(RebuildReadModels.BACK);
        }
        int done;
        try {
            done = RebuildReadModels.run(told, console::say, words.toArray(String[]::new));
        } catch (RebuildRefused refused) {
            throw StartRefused.because(refused.vietnamese(), refused.english());
        }
        String all = String.join(", ", names);
        if (done == RebuildReadModels.WRONG_USAGE) {
            throw StartRefused.because(
                    "Không có dữ liệu đọc tên " + all + "; xem /api/read-models.",
                    "There is no read model named " + all + "; see /api/read-models.");
        }
        if (done == RebuildReadModels.DIFFERS) {
            return done;
        }
        if (done == RebuildReadModels.AFTER_START) {
            console.say(
                    "Nhật ký đã bị sửa hoặc cắt trong khi dịch vụ chạy: hãy khởi động lại dịch vụ.",
                    "The log was changed or cut off while the service ran: start the service again.");
        }
        return 0;
    }
}
