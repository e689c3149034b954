package vn.bangvang.query.home;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.web.Language;

/** What this is, who is logged in, and where to go on. Plain HTML that needs no script. */
@RestController
@Hidden
class HomePage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken token) {
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="vi">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>Bảng Vàng</title>
                  <link rel="stylesheet" href="/css/home.css">
                </head>
                <body>
                  <header>
                    <h1>Bảng Vàng</h1>
                    <p>Thi đua, khen thưởng: từ giao ước đến quyết định.
                      <span lang="en">Emulation and commendation, from pledge to decision.</span></p>
                  </header>
                  <main>
                    %s
                    <h2>Giao diện lập trình <span lang="en">API</span></h2>
                    <ul>
                      <li><a href="/swagger-ui.html">Trang thử API <span lang="en">Try the API</span></a></li>
                      <li><a href="/v3/api-docs/queries">Mô tả phần đọc <span lang="en">Queries (OpenAPI)</span></a></li>
                      <li><a href="/v3/api-docs/commands">Mô tả phần ghi <span lang="en">Commands (OpenAPI)</span></a></li>
                    </ul>
                  </main>
                </body>
                </html>
                """,
                AccountPrincipal.current()
                        .map(account -> known(account, token) + notice(LocalDate.now(ZONE)))
                        .orElse(UNKNOWN));
    }

    /** Shown to everybody who logs in: whoever can see to it must hear of it. */
    static String notice(LocalDate today) {
        return RuleSets.endingSoon(today)
                .map(set -> String.format(
                        Locale.ROOT,
                        NOTICE,
                        HtmlUtils.htmlEscape(set.title().words(Language.VIETNAMESE), "UTF-8"),
                        set.validUntil()))
                .orElse("");
    }

    private static final String NOTICE = """
            <p role="alert"><strong>%s hết hiệu lực ngày %s và chưa có quy định kế tiếp; sau ngày đó không nhận việc mới.</strong>
              <span lang="en">These rules end then and none follow them yet.</span></p>
            """;

    private static final String UNKNOWN = """
            <p>Bạn chưa đăng nhập. <span lang="en">You are not logged in.</span></p>
            <p><a href="/login">Đăng nhập <span lang="en">Log in</span></a></p>
            """;

    private static String known(AccountPrincipal account, CsrfToken token) {
        return String.format(
                Locale.ROOT,
                """
            <p>Bạn đang đăng nhập là <strong>%s</strong> (%s).
              <span lang="en">You are logged in.</span></p>
            <form method="post" action="/logout">
              <input type="hidden" name="%s" value="%s">
              <button>Đăng xuất <span lang="en">Log out</span></button>
            </form>
            <h2>Đọc <span lang="en">Read</span></h2>
            <ul>
              <li><a href="/api/inbox">Việc chờ xử lý <span lang="en">Inbox</span></a></li>
              <li><a href="/api/nominations">Hồ sơ đề nghị <span lang="en">Nominations</span></a></li>
              <li><a href="/api/rankings">Xếp hạng <span lang="en">Rankings</span></a></li>
              <li><a href="/api/pledges">Giao ước thi đua <span lang="en">Pledges</span></a></li>
              <li><a href="/api/decisions">Quyết định khen thưởng <span lang="en">Decisions</span></a></li>
            </ul>
            """,
                HtmlUtils.htmlEscape(account.displayName(), "UTF-8"),
                HtmlUtils.htmlEscape(account.username(), "UTF-8"),
                HtmlUtils.htmlEscape(token.getParameterName()),
                HtmlUtils.htmlEscape(token.getToken()));
    }
}
