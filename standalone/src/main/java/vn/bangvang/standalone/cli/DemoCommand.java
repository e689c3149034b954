package vn.bangvang.standalone.cli;

import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.story.Demo;

/** Plays the sample stories against a service that is running somewhere. */
@Command(
        name = "demo",
        versionProvider = Version.class,
        header = "Diễn các câu chuyện mẫu / Play the sample stories",
        description = {
            "Diễn hai câu chuyện mẫu trên một dịch vụ đang chạy; diễn lại cũng cho cùng kết quả.",
            "Play the two sample stories on a running service; played again they give the same result."
        },
        synopsisHeading = "Cách dùng / Usage: ",
        optionListHeading = "%nTùy chọn / Options:%n",
        sortOptions = false)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Địa chỉ dịch vụ / address of the service (${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Mixin
    private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() {
        new Demo(url, new Console(System.out)).play();
        return 0;
    }
}
