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
import vn.bangvang.standalone.QuietLogging;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.EmbeddedServer;
import vn.bangvang.standalone.server.Room;
import vn.bangvang.standalone.server.RunningServer;

/** Asks for read models to be built anew from the log; a running service begins at once, another at its next start. */
@Command(
        name = "rebuild",
        versionProvider = Version.class,
        header = "Dựng lại dữ liệu đọc từ nhật ký / Build read models anew from the log",
        description = {
            "Trong khi dựng lại, phần dữ liệu ấy trả lời 503 và cho biết khi nào hỏi lại.",
            "Meanwhile that part answers 503 and says when to ask again."
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

    @Override
    public Integer call() throws IOException {
        Room.demandForEvents(data.toAbsolutePath());
        Console console = new Console(System.out);
        Optional<Map<String, Object>> running = RunningServer.ownerOf(data.toAbsolutePath());
        boolean afterStart = false;
        if (running.isPresent()) {
            afterStart = mark(running.get()) == RebuildReadModels.AFTER_START;
        } else {
            try (DataFolder folder = DataFolder.open(data);
                    EmbeddedServer server = EmbeddedServer.start(folder, console)) {
                mark(server.springProperties());
            }
        }
        console.say(
                "Sẽ dựng lại từ nhật ký: " + String.join(", ", names),
                "To be built anew from the log: " + String.join(", ", names));
        if (afterStart) {
            console.say(
                    "Nhật ký đã bị sửa hoặc cắt trong khi dịch vụ chạy: hãy khởi động lại dịch vụ, khi đó mới dựng lại.",
                    "The log was changed or cut off while the service ran: start it again, only then it begins.");
        }
        return 0;
    }

    private int mark(Map<String, Object> database) {
        Map<String, Object> told = new HashMap<>(database);
        told.putAll(QuietLogging.properties(data.toAbsolutePath().resolve("logs")));
        int marked = RebuildReadModels.run(told, names.toArray(String[]::new));
        if (marked != 0 && marked != RebuildReadModels.AFTER_START) {
            String unknown = String.join(", ", names);
            throw StartRefused.because(
                    "Không có dữ liệu đọc tên " + unknown + "; xem /api/read-models.",
                    "There is no read model named " + unknown + "; see /api/read-models.");
        }
        return marked;
    }
}
