package vn.bangvang.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.query.parked.ParkedProgram;
import vn.bangvang.standalone.QuietLogging;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.EmbeddedServer;
import vn.bangvang.standalone.server.Room;
import vn.bangvang.standalone.server.RunningServer;

/** What waits because a read model could not handle it; for whoever runs the installation, whether the service runs or not. */
@Command(
        name = "parked",
        versionProvider = Version.class,
        header = "Sự kiện đang chờ vì chưa ghi được vào dữ liệu đọc / Events that a read model could not handle",
        description = {"Không có lệnh con: liệt kê.", "Without a subcommand: lists them."},
        subcommands = {ParkedCommand.ShowCommand.class, ParkedCommand.RetryCommand.class},
        synopsisHeading = "Cách dùng / Usage: ",
        synopsisSubcommandLabel = "[show | retry]",
        commandListHeading = "%nLệnh / Commands:%n",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class ParkedCommand implements Callable<Integer> {

    @Mixin
    private Installation installation = new Installation();

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return installation.run("list");
    }

    /** One event, to the letter. */
    @Command(
            name = "show",
            versionProvider = Version.class,
            header = "Xem một sự kiện và lỗi của nó / Show one event and its error",
            synopsisHeading = "Cách dùng / Usage: ",
            optionListHeading = "%nTùy chọn / Options:%n",
            sortOptions = false)
    static final class ShowCommand implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "MODEL", description = "Tên như trong / name as in: parked.")
        private String model = "";

        @Parameters(index = "1", paramLabel = "POSITION", description = "Vị trí trong nhật ký / position in the log.")
        private long position;

        @Mixin
        private Installation installation = new Installation();

        @Mixin
        private HelpOptions help = new HelpOptions();

        @Override
        public Integer call() throws IOException, InterruptedException {
            return installation.run("show", model, Long.toString(position));
        }
    }

    /** One, those of a case, or all. */
    @Command(
            name = "retry",
            versionProvider = Version.class,
            header = "Thử lại một sự kiện, một hồ sơ, hoặc tất cả / Try one event, a case, or all again",
            description = {
                "Nút đang chạy thử trong hai giây; nếu không có, thử khi khởi động. Một sự kiện chờ sau các sự kiện"
                        + " trước của hồ sơ: thử từ sự kiện đầu.",
                "The running node does it within two seconds; without one, at its next start. An event waits behind the"
                        + " earlier ones of its case: those are tried first."
            },
            synopsisHeading = "Cách dùng / Usage: ",
            optionListHeading = "%nTùy chọn / Options:%n",
            sortOptions = false)
    static final class RetryCommand implements Callable<Integer> {

        @ArgGroup(multiplicity = "1")
        private @Nullable Which which;

        @Mixin
        private Installation installation = new Installation();

        @Mixin
        private HelpOptions help = new HelpOptions();

        @Override
        public Integer call() throws IOException, InterruptedException {
            Room.demandForEvents(installation.data.toAbsolutePath());
            return installation.run(Stream.concat(
                            Stream.of("retry"), Objects.requireNonNull(which).arguments())
                    .toArray(String[]::new));
        }
    }

    /** Exactly one of the three. */
    static final class Which {

        @ArgGroup(exclusive = false)
        private @Nullable Model model;

        @Option(names = "--case", paramLabel = "ID", description = "Mọi sự kiện của hồ sơ / all events of a case.")
        private @Nullable UUID aggregate;

        @Option(names = "--all", description = "Tất cả / all.")
        private boolean all;

        Stream<String> arguments() {
            if (model != null) {
                return model.position == null ? Stream.of(model.name) : Stream.of(model.name, "" + model.position);
            }
            return all ? Stream.of("--all") : Stream.of("--case", String.valueOf(aggregate));
        }
    }

    static final class Model {

        @Parameters(index = "0", paramLabel = "MODEL", description = "Mọi sự kiện của / all events of a model.")
        private String name = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "POSITION", description = "Một sự kiện / one event.")
        private @Nullable Long position;
    }

    /** Where the database is; one that does not run is started for as long as the command lasts. */
    static final class Installation {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                defaultValue = "data",
                converter = FolderOption.class,
                description = "Thư mục dữ liệu / data folder (./${DEFAULT-VALUE}).")
        private Path data = Path.of("data");

        int run(String... arguments) throws IOException, InterruptedException {
            Optional<Map<String, Object>> running = RunningServer.ownerOf(data.toAbsolutePath());
            if (running.isPresent()) {
                return run(running.get(), arguments);
            }
            try (DataFolder folder = DataFolder.open(data);
                    EmbeddedServer server = EmbeddedServer.start(folder, new Console(System.out))) {
                return run(server.springProperties(), arguments);
            }
        }

        private int run(Map<String, Object> database, String... arguments) throws InterruptedException {
            Map<String, Object> settings = new HashMap<>(database);
            settings.putAll(QuietLogging.properties(data.toAbsolutePath().resolve("logs")));
            return ParkedProgram.run(settings, System.out, arguments);
        }
    }
}
