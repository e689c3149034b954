package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.standalone.rest.SampleService;

/** What an administrator does besides bringing in a colleague: units, substitutions, accounts, rule sets and read models. */
@Tag("full")
class AdministratorByClickingIT {

    private static final SampleService SERVICE = SampleService.get();
    private static final String PASSWORD = "mot cau dai de nho 2026";
    private static final String NEXT_PASSWORD = "cau khac van de nho 2027";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.get();
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, Ban Quản lý Lưu niệm, quan ly luu niem, Ban Quản lý Di tích",
        "en, 360, Ban Biên soạn Địa chí, bien soan dia chi, Ban Lịch sử địa phương"
    })
    void a_unit_is_registered_renamed_from_a_day_given_its_kind_and_found_by_its_former_name(
            String language, int width, String formerName, String sought, String name) {
        LocalDate since = Beforehand.TODAY.minusYears(1);
        LocalDate renamedOn = Beforehand.TODAY.minusDays(2);
        Job job = administering(language, width, "/admin/units");
        assertThat(browser.text(".tree")).contains("Tỉnh ủy Bắc Kạn", "Báo Bắc Kạn");
        job.good("units");
        browser.click(".tree a[href='/admin/units/" + Beforehand.unit("BK-TU") + "']");

        String register = job.opened("/forms/units");
        browser.fill(register, "code", "BK-TU-BAO").fill(register, "name", formerName);
        job.day(register, "since", since).refused("/forms/units");
        assertThat(browser.text("[data-summary]")).contains("Báo Bắc Kạn");
        assertThat(browser.value(register + " [name='name']")).isEqualTo(formerName);
        browser.fill(register, "code", "BK-TU-" + language.toUpperCase(Locale.ROOT));
        job.good("unit-register").sent("/forms/units");
        assertThat(browser.text("h1")).isEqualTo(formerName);
        String unit = browser.path();

        String rename = job.opened("/renamings");
        browser.fill(rename, "name", name).fill(rename, "reason", "Sắp xếp tổ chức");
        job.day(rename, "renamedOn", renamedOn).good("unit-rename").sent("/renamings");
        assertThat(browser.text("h1")).isEqualTo(name);
        String from = job.in("từ ngày ", "from ");
        assertThat(browser.text("[aria-labelledby='names-h']"))
                .contains(formerName, from + Beforehand.written(since), name, from + Beforehand.written(renamedOn));

        String classify = job.opened("/classifications");
        browser.choose("kind", "OFFICE").fill(classify, "reason", "Quyết định thành lập");
        job.sent("/classifications");
        assertThat(browser.text("[aria-labelledby='facts-h']"))
                .contains(job.in("Cơ quan, tổ chức có tư cách pháp nhân", "Body with legal personality"));
        job.good("unit");

        browser.click(".crumbs a[href='/admin/units']").fill("q", sought).click("form.filters button");
        assertThat(browser.text("tbody")).contains("Tỉnh ủy Bắc Kạn").doesNotContain(formerName);
        job.good("units-found").follow(name);
        assertThat(browser.path()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 1366, Trung tâm Lưu trữ thử, Nông Thị Chính, Nông Thị Thay",
        "en, 360, Trung tâm Văn hóa thử, Nông Văn Chính, Nông Văn Thay"
    })
    void somebody_stands_in_for_a_representative_until_the_mandate_is_ended(
            String language, int width, String unitName, String holder, String substitute) {
        LocalDate until = Beforehand.TODAY.plusDays(10);
        String unit = SERVICE.register("BK-UQ-" + language.toUpperCase(Locale.ROOT), unitName, Beforehand.unit("BK"));
        String mandate = Beforehand.represents(Beforehand.hired(holder, unit, "chinh." + language, PASSWORD), unit);
        String standsIn = "thay." + language;
        Beforehand.hired(substitute, unit, standsIn, PASSWORD);

        Job job = mandatesOf(unit, unitName, language, width).good("mandates").row("/admin/mandates/" + mandate);
        assertThat(browser.text("main"))
                .contains(holder, job.in("Đại diện đơn vị", "Representative of the unit"), unitName);
        job.good("mandate");
        browser.click("main a[href='/admin/mandates/new?substitutes=" + mandate + "']")
                .fill("q", substitute)
                .await("#found li:only-child a")
                .click("#found li a");
        assertThat(browser.text("main")).contains(holder, unitName);
        browser.fill("basis", "   ");
        job.day("", "until", until).refused("/forms/mandates");
        assertThat(browser.value("[name='until']")).isEqualTo(until.toString());
        browser.fill("basis", "Giấy ủy quyền số 3");
        job.good("substitution").sent("/forms/mandates");
        String substitution = browser.path();
        assertThat(browser.text("h1")).isEqualTo(substitute);
        assertThat(browser.has(".page-head .state.good")).isTrue();
        assertThat(browser.text("[aria-labelledby='facts-h']"))
                .contains(holder, Beforehand.written(Beforehand.TODAY), Beforehand.written(until));

        String told = job.in("Bạn đang thay mặt " + holder, "You stand in for " + holder);
        job.as(standsIn, PASSWORD);
        assertThat(browser.text("#inbox")).contains(told, unitName, Beforehand.written(until));
        job.good("substitute-inbox");

        mandatesOf(unit, unitName, language, width).row("/admin/mandates/" + mandate);
        String end = job.opened("/endings");
        browser.fill(end, "reason", "Chuyển công tác");
        job.good("mandate-end").sent("/endings");
        assertThat(browser.text(".page-head .state")).isEqualTo(job.in("Đã kết thúc", "Ended"));
        mandatesOf(unit, unitName, language, width).good("mandates-ended");
        assertThat(browser.text("tr:has(a[href='" + substitution + "'])"))
                .contains(substitute, holder, job.in("Đã hết hạn", "Over"));
        job.as(standsIn, PASSWORD);
        assertThat(browser.text("#inbox")).doesNotContain(holder);
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, Đàm Thị Khóa", "en, 360, Đàm Văn Khóa"})
    void the_sessions_of_an_account_are_ended_it_is_disabled_and_enabled_and_its_password_is_reset(
            String language, int width, String name) {
        String username = "khoa." + language;
        String account = Beforehand.hired(name, Beforehand.unit("BK-TU-BVSK"), username, PASSWORD);
        Job job = new Job(browser, width, language).as(username, PASSWORD);
        assertThat(browser.path()).isEqualTo("/inbox");
        Object device = Objects.requireNonNull(
                browser.devTools("Network.getAllCookies", Map.of()).get("cookies"));

        account(username, account, language, width).opened("/sessions/endings");
        job.good("account").sent("/sessions/endings");
        browser.devTools("Network.setCookies", Map.of("cookies", device));
        assertThat(browser.go("/inbox").path()).startsWith("/login");

        account(username, account, language, width).opened("/disablings");
        job.sent("/disablings");
        assertThat(browser.text(".page-head .state.bad")).isEqualTo(job.in("Đã khóa", "Disabled"));
        job.good("account-disabled").as(username, PASSWORD);
        assertThat(browser.path()).startsWith("/login");
        assertThat(browser.text(".notice.bad"))
                .contains(job.in("hoặc tài khoản đã bị khóa", "or the account is disabled"));
        job.good("account-refused");

        account(username, account, language, width).opened("/enablings");
        job.sent("/enablings").as(username, PASSWORD);
        assertThat(browser.path()).isEqualTo("/inbox");

        account(username, account, language, width).opened("/password-resets");
        job.sent("/password-resets");
        String oneTime = browser.text(".secret code");
        job.good("account-reset").firstLogin(username, oneTime, NEXT_PASSWORD);

        administering(language, width, "/admin/accounts/log");
        String whose = ": " + name + " (" + username + ")";
        assertThat(browser.text(".timeline"))
                .containsSubsequence(
                        job.in("Cấp lại mật khẩu", "Password reset") + whose,
                        job.in("Mở lại tài khoản", "Account enabled again") + whose,
                        job.in("Khóa tài khoản", "Account disabled") + whose,
                        job.in("Kết thúc mọi phiên làm việc", "All sessions ended") + whose);
        job.good("accounts-log");
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366", "en, 360"})
    void the_rules_are_read_with_what_is_to_be_confirmed(String language, int width) {
        Job job = administering(language, width, "/admin/rules");
        assertThat(browser.text("details[open] > summary")).contains(job.in("Đang áp dụng", "In force"));
        assertThat(browser.text("details[open]"))
                .contains(
                        job.in("Cờ thi đua của Chính phủ", "Government Emulation Flag"),
                        job.in("Tỷ lệ phiếu", "Share of votes"),
                        job.in("kèm theo phần mềm", "comes with the product"));
        assertThat(browser.has("details[open] .state.warn")).isTrue();
        assertThat(browser.text("main")).doesNotContain("quy-che-thu");
        browser.script("[...document.querySelectorAll('details.sheet')]"
                + ".find(one => one.textContent.includes('quy-che-thu')).querySelector('summary').click()");
        assertThat(browser.text("main"))
                .contains("quy-che-thu", job.in("riêng của nơi này", "this installation’s own"));
        job.good("rules");
    }

    @ParameterizedTest
    @CsvSource({"vi, 1366, Phòng Đọc chậm", "en, 360, Phòng Chờ đọc"})
    void an_event_that_waits_is_seen_with_the_read_model_that_lacks_it_and_what_to_do(
            String language, int width, String unitName) {
        String unit = SERVICE.register("BK-CHO-" + language.toUpperCase(Locale.ROOT), unitName, Beforehand.unit("BK"));
        Job job = administering(language, width, "/admin/read-models");
        assertThat(browser.text("main"))
                .contains(
                        job.in("Sổ đơn vị", "Register of units"),
                        job.in("Theo kịp", "Follows"),
                        job.in("Không có sự kiện nào đang chờ", "No event waits"));
        job.good("read-models");

        Runnable read = SERVICE.letWait(unit);
        try {
            administering(language, width, "/admin/read-models");
            assertThat(browser.text("[aria-labelledby='parked-h'] li"))
                    .contains(job.in("Đăng ký đơn vị", "Unit registered"), job.in("Sổ đơn vị", "Register of units"));
            // Once it has been compared with the log, the model is told to differ from it.
            assertThat(browser.text("main"))
                    .contains(job.in("mỗi phút thử lại một lần", "it is tried again each minute"))
                    .containsAnyOf(
                            job.in("Xem các sự kiện đang chờ ở dưới", "See the events that wait, below"),
                            job.in("Dựng lại dữ liệu này từ nhật ký", "Rebuild it from the log"));
            browser.press("[aria-labelledby='parked-h'] li details summary");
            job.good("read-models-waiting");
        } finally {
            read.run();
        }
    }

    /** From the menu to a page of administration, as its first page names it. */
    private static Job administering(String language, int width, String page) {
        Job job = new Job(browser, width, language).as("quantri").section("/admin");
        browser.click("main ul.cards a[href='" + page + "']");
        return job;
    }

    /** Finds a unit by its name, and the mandates for it. */
    private static Job mandatesOf(String unit, String name, String language, int width) {
        Job job = administering(language, width, "/admin/units");
        browser.fill("q", name).click("form.filters button");
        job.follow(name);
        browser.click("main a[href='/admin/mandates?unit=" + unit + "']");
        return job;
    }

    private static Job account(String username, String account, String language, int width) {
        Job job = administering(language, width, "/admin/accounts");
        browser.fill("q", username).click("form.filters button");
        return job.row("/admin/accounts/" + account);
    }
}
