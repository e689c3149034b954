package vn.bangvang.standalone.story;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;

/** The stories against a service, wherever it runs. Played again, every step is found done and the same is printed. */
public final class Demo {

    private static final int OK = 200;
    private static final int NOT_LOGGED_IN = 401;

    private final URI address;
    private final Console console;
    private final ServiceClient service;

    public Demo(URI address, Console console) {
        this.address = address;
        this.console = console;
        this.service = new ServiceClient(address);
    }

    /** Enters the units and mandates that the stories need; the accounts must be there already. */
    public void enterProvince(LocalDate founded) {
        new StoryPlayer(service, console).play(SampleProvince.story(founded));
    }

    /** Ends normally only if every step was answered as expected. */
    public void play() {
        demandSampleAccounts();
        StoryPlayer player = new StoryPlayer(service, console);
        player.play(ClusterStory.story());
        player.play(FlagStory.story());
        player.play(SecondClusterStory.story());
        player.play(BlockStory.story());
        player.play(CityStory.story());
        new Results(service, console).print();
    }

    private void demandSampleAccounts() {
        int status = service.get(SampleAccount.MINH_KHAI, "/api/account").status();
        if (status == NOT_LOGGED_IN) {
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Dịch vụ tại %s không có tài khoản mẫu (thử đăng nhập \"%s\" không được). Câu chuyện mẫu chỉ diễn"
                                    + " được trên dịch vụ khởi động với dữ liệu mẫu: serve, hoặc serve --no-stories.",
                            address,
                            SampleAccount.MINH_KHAI.username()),
                    String.format(
                            Locale.ROOT,
                            "The service at %s has no sample accounts (\"%s\" could not log in). The stories play only on a"
                                    + " service started with the sample: serve, or serve --no-stories.",
                            address,
                            SampleAccount.MINH_KHAI.username()));
        }
        if (status != OK) {
            throw StartRefused.because(
                    String.format(Locale.ROOT, "%s không phải là dịch vụ Bảng Vàng (trả lời %d)", address, status),
                    String.format(Locale.ROOT, "%s is not a Bảng Vàng service (it answered %d)", address, status));
        }
    }
}
