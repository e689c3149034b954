package vn.bangvang.standalone.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.story.Play;

/** Plays stories against a service that is running somewhere. */
@Command(
        name = "play",
        aliases = "demo",
        versionProvider = Version.class,
        header = "Diễn các câu chuyện / Play stories",
        description = {
            "Diễn một câu chuyện viết trong tệp YAML trên một dịch vụ đang chạy; không nêu tệp: diễn các câu chuyện mẫu.",
            "Diễn lại cũng cho cùng kết quả. Sai ở đâu được báo bằng tên tệp và số dòng.",
            "Play a story written as a YAML file on a running service; without a file, the stories of the sample.",
            "Played again it gives the same result. A mistake is told with its file and line."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        parameterListHeading = "%nCâu chuyện / Stories:%n",
        sortOptions = false)
final class PlayCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = {
                "Tệp YAML, hoặc tên một câu chuyện mẫu / a YAML file, or a story of the sample:",
                "cluster-3, flag, cluster-2, block, city, this-year, results."
            })
    private List<String> stories = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Địa chỉ dịch vụ / address of the service (${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            interactive = true,
            arity = "0..1",
            description = {
                "Mật khẩu của các tài khoản không ghi mật khẩu trong tệp; để trống thì được hỏi.",
                "Password of the accounts that have none in the file; asked for if it is left out."
            })
    private @Nullable String password;

    @Option(
            names = "--check",
            description = "Chỉ đọc và tìm lỗi trong tệp, không diễn. / Only find the mistakes, play nothing.")
    private boolean check;

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() {
        Play play = new Play(url, new Console(System.out), password);
        if (check) {
            play.check(stories);
        } else {
            play.play(stories);
        }
        return 0;
    }
}
