package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.shared.platform.words.Texts;

/** Dữ liệu thực hành: whether the pages show the sample, which nobody may take for a real installation. */
public final class Practice {

    private static final String SETTING = "bangvang.practice";
    private static final Texts TEXTS = new Texts("vn.bangvang.shared.platform.web.pages");

    private Practice() {}

    /** What the container turns away before it knows for whom it is bears no mark. */
    public static boolean isOn(HttpServletRequest request) {
        if (request instanceof Request raw && raw.getContext() == null) {
            return false;
        }
        ApplicationContext application =
                WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return application != null && application.getEnvironment().getProperty(SETTING, Boolean.class, false);
    }

    /** The line that says so above a page without a template; empty where nothing is to be said. */
    public static String mark(HttpServletRequest request) {
        return isOn(request)
                ? "<p class=\"practice\">" + HtmlUtils.htmlEscape(TEXTS.text("practice", Language.of(request)), "UTF-8")
                        + "</p>"
                : "";
    }
}
