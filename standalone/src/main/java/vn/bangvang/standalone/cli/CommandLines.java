package vn.bangvang.standalone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.bangvang.standalone.say.Bilingual;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.story.StoryMistake;
import vn.bangvang.standalone.story.StoryMistakes;

/** Reads what the user typed; without a command it is {@code serve}. */
public final class CommandLines {

    static final int REFUSED = 1;
    static final int WRONG_USAGE = 2;

    private static final List<String> FOR_THE_TOP = List.of("-h", "--help", "-V", "--version");

    private CommandLines() {}

    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        return commandLine().setOut(out).setErr(out).execute(withDefault(args));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new TopCommand());
        commandLine.setUsageHelpWidth(100);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(CommandLines::wrongUsage);
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> refused(failure));
        return commandLine;
    }

    static String[] withDefault(String... args) {
        boolean command = args.length > 0 && (!args[0].startsWith("-") || FOR_THE_TOP.contains(args[0]));
        return command
                ? args
                : Stream.concat(Stream.of("serve"), Arrays.stream(args)).toArray(String[]::new);
    }

    private static int wrongUsage(ParameterException problem, String[] args) {
        PrintWriter out = problem.getCommandLine().getErr();
        out.println("✗ Tham số không hợp lệ / Invalid arguments: " + problem.getMessage());
        out.println();
        problem.getCommandLine().usage(out);
        return problem.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int refused(Exception failure) throws Exception {
        if (failure instanceof StartRefused refused) {
            new Console(System.out).refuse(refused.reason());
            return REFUSED;
        }
        if (failure instanceof StoryMistake mistake) {
            new Console(System.out).refuse(mistake.reason());
            return REFUSED;
        }
        if (failure instanceof StoryMistakes mistakes) {
            mistakes.mistakes().forEach(mistake -> new Console(System.out).refuse(mistake.reason()));
            return REFUSED;
        }
        new Console(System.out).refuse(Bilingual.of("Lỗi ngoài dự kiến: " + failure, "Unexpected failure: " + failure));
        throw failure;
    }

    @Command(
            name = "bangvang",
            description = {
                "Bảng Vàng: thi đua, khen thưởng từ giao ước đến quyết định.",
                "Emulation and commendation, from pledge to decision."
            },
            versionProvider = Version.class,
            subcommands = {
                ServeCommand.class,
                PlayCommand.class,
                LetInCommand.class,
                RebuildCommand.class,
                ParkedCommand.class,
                ExportCommand.class,
                VerifyCommand.class,
                WitnessCommand.class,
                KeysCommand.class
            },
            synopsisHeading = "Cách dùng / Usage: ",
            synopsisSubcommandLabel = "[serve | play | let-in | rebuild | parked | export | verify | witness | keys]",
            commandListHeading = "%nLệnh / Commands (mặc định / by default: serve):%n",
            optionListHeading = "%nTùy chọn / Options:%n",
            exitCodeListHeading = "%nMã kết thúc / Exit codes:%n",
            exitCodeList = {
                "0:Đã dừng bình thường, hoặc mọi bước đều đúng / stopped in order, or every step as expected",
                "1:Bị từ chối hoặc thất bại, lý do đã in / refused or failed, the reason is printed",
                "2:Sai tham số / wrong arguments; verify, witness: không đúng / it does not hold",
                "3:Cơ sở dữ liệu không trả lời / the database does not answer (parked);"
                        + " lịch sử khác với điểm kiểm tra / another history than the checkpoint says (verify, witness)",
                "130, 143:Dừng bằng Ctrl-C hoặc SIGTERM, dữ liệu nguyên vẹn / stopped by Ctrl-C or SIGTERM, in order"
            })
    static final class TopCommand implements Runnable {

        @CommandLine.Mixin
        private HelpOptions help = new HelpOptions();

        @Override
        public void run() {
            throw new IllegalStateException("A command is always given, serve by default");
        }
    }
}
