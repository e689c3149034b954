package vn.bangvang.standalone;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.standalone.say.Console;
import vn.bangvang.standalone.say.StartRefused;
import vn.bangvang.standalone.server.DataFolder;
import vn.bangvang.standalone.server.Secrets;
import vn.bangvang.standalone.story.Play;
import vn.bangvang.standalone.story.SampleInstallation;

/**
 * Fills a new installation. Each part is noted in the data folder when it is finished; a start that was killed half-way
 * is simply gone through again, since everything in it can be done twice with the effect of once.
 */
public final class FirstStart {

    private static final String CONTENT = "content";
    private static final String FOUNDED = "founded";
    private static final String FILLED = "filled";
    private static final String PLAYED = "played";

    private final Service service;
    private final Console console;
    private final DataFolder folder;
    private final Accounts accounts;

    public FirstStart(Service service, Console console) {
        this.service = service;
        this.console = console;
        this.folder = service.folder();
        this.accounts = service.context().getBean(Accounts.class);
    }

    /** A folder stays what it was begun as: a real installation never receives sample accounts. */
    public static void demandSameKind(DataFolder folder, Contents wish, boolean explicit) {
        Optional<String> begun = folder.noted(CONTENT);
        if (explicit && begun.isPresent() && !begun.get().equals(wish.note())) {
            throw StartRefused.because(
                    String.format(
                            Locale.ROOT,
                            "Thư mục %s đã được khởi tạo với nội dung khác (%s). Hãy chọn thư mục khác bằng --data.",
                            folder.path(),
                            begun.get()),
                    String.format(
                            Locale.ROOT,
                            "The folder %s was begun with other contents (%s). Choose another one with --data.",
                            folder.path(),
                            begun.get()));
        }
    }

    /** Whether a folder holds the sample, or will once it is filled as wished. */
    public static boolean isPractice(DataFolder folder, Contents wish) {
        return !folder.noted(CONTENT).orElse(wish.note()).equals(Contents.EMPTY.note());
    }

    public void complete(Contents wish) {
        if (folder.noted(CONTENT).isEmpty()) {
            folder.note(CONTENT, wish.note());
        }
        if (folder.noted(CONTENT).orElseThrow().equals(Contents.EMPTY.note())) {
            begin();
        } else {
            fill();
            if (wish == Contents.STORIES) {
                play();
            }
            SampleInstallation.introduce(console, service.address());
        }
    }

    private void begin() {
        if (folder.noted(FILLED).isPresent()) {
            return;
        }
        Secrets secrets = folder.secrets();
        String password = secrets.passwordFor(Accounts.FIRST_ADMINISTRATOR);
        AccountPrincipal administrator = Founding.of(service).firstAdministrator(password);
        Founding.of(service).found(administrator);
        console.say(
                String.format(
                        Locale.ROOT,
                        "Quản trị viên đầu tiên: %s — mật khẩu (chỉ in một lần, phải đổi ngay): %s",
                        administrator.username(),
                        password),
                String.format(
                        Locale.ROOT,
                        "First administrator: %s — password (printed once, must be changed): %s",
                        administrator.username(),
                        password));
        // Only now: who was killed before reading the password is shown it again.
        folder.note(FILLED, today());
        secrets.forget(Accounts.FIRST_ADMINISTRATOR);
    }

    private void fill() {
        if (folder.noted(FILLED).isPresent()) {
            return;
        }
        if (folder.noted(FOUNDED).isEmpty()) {
            folder.note(FOUNDED, today());
        }
        SampleInstallation.createAccounts(accounts);
        Founding.of(service)
                .foundSample(accounts.find(SampleInstallation.administrator()).orElseThrow());
        player().enterProvince(LocalDate.parse(folder.noted(FOUNDED).orElseThrow()));
        folder.note(FILLED, today());
    }

    private void play() {
        if (folder.noted(PLAYED).isPresent()) {
            console.say(
                    "Các câu chuyện mẫu đã được diễn trước đây, dữ liệu còn nguyên",
                    "The sample stories were played before, everything is there");
            return;
        }
        player().play(List.of());
        folder.note(PLAYED, today());
    }

    private Play player() {
        return new Play(URI.create(service.address()), console, null);
    }

    private static String today() {
        return LocalDate.now(Founding.ZONE).toString();
    }
}
