package vn.bangvang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import vn.bangvang.standalone.rest.SampleService;

/** The Chromium of this machine before the product, with one window; whoever logs in, logs the one before out. */
final class Browser {

    private static final String DEMANDED = "BANGVANG_DEMAND_BROWSER";
    private static final String PASSWORD = "thi-dua-2024";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Where a script tells that a form was not taken. */
    private static final String REFUSED = "[data-summary]";

    private static @Nullable Browser open;

    private final Chromium driver;
    private String url = "";
    private boolean scripts = true;

    private Browser(Chromium driver) {
        this.driver = driver;
    }

    /**
     * The one browser of all tests, its console empty. Where no Chromium is installed the tests are left out, and say so; in the project's
     * own checks they fail instead.
     */
    static Browser get() {
        return on(SampleService.get().url());
    }

    /** The same before another running product. */
    static synchronized Browser on(String url) {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = program("chromedriver");
        boolean there = chromium.isPresent() && driver.isPresent();
        String why = "No Chromium with its chromedriver is installed here, so pages cannot be tried; " + DEMANDED
                + "=true makes this a failure";
        if (Boolean.parseBoolean(System.getenv(DEMANDED))) {
            assertThat(there).as(why).isTrue();
        }
        assumeTrue(there, why);
        if (open == null) {
            open = new Browser(Chromium.start(chromium.orElseThrow(), driver.orElseThrow()));
        }
        open.url = url;
        open.complaints(); // What an earlier test left in the console is not of the next one.
        return open;
    }

    private static Optional<File> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    /** From now on pages run scripts, or do not. */
    Browser scripts(boolean run) {
        scripts = run;
        driver.devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    /** Before its product is stopped. */
    void leave() {
        driver.get("about:blank");
        complaints();
    }

    /** From now on no request gets out, or all do; what the page loads has come before. */
    Browser online(boolean online) {
        loaded();
        driver.devTools("Network.enable", Map.of());
        driver.devTools(
                "Network.emulateNetworkConditions",
                Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
        return this;
    }

    /** Does something in another tab of the same browser, and comes back. */
    Browser inAnotherTab(Runnable act) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        return closing(here, act);
    }

    /** Does something in the tab that a link is opening, and comes back. */
    Browser inOpenedTab(Runnable act) {
        String here = driver.getWindowHandle();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> driver.getWindowHandles().size() == 2);
        driver.getWindowHandles().stream()
                .filter(tab -> !tab.equals(here))
                .forEach(tab -> driver.switchTo().window(tab));
        return closing(here, () -> {
            isTrue("location.protocol.startsWith('http')").loaded();
            act.run();
        });
    }

    private Browser closing(String here, Runnable act) {
        try {
            act.run();
        } finally {
            driver.close();
            driver.switchTo().window(here);
        }
        return this;
    }

    /** Whether a page that was opened now would ask again who it is: this one stays as it is. */
    boolean asksAgainElsewhere() {
        String page = "const asked = new XMLHttpRequest(); asked.open('GET', '/account', false); asked.send();"
                + "return !asked.responseText.includes('data-again-later')";
        return Boolean.TRUE.equals(script(page));
    }

    /** As on paper, or on the screen again. */
    Browser print(boolean print) {
        driver.devTools("Emulation.setEmulatedMedia", Map.of("media", print ? "print" : ""));
        return this;
    }

    /** The sheets on which the page is printed, in points: its width and height. */
    List<Long> paper() {
        Object pdf = driver.devTools("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        String text = new String(Base64.getDecoder().decode(String.valueOf(pdf)), StandardCharsets.ISO_8859_1);
        Matcher box =
                Pattern.compile("/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)]").matcher(text);
        assertThat(box.find()).isTrue();
        return List.of(Math.round(Double.parseDouble(box.group(1))), Math.round(Double.parseDouble(box.group(2))));
    }

    /** As large as a screen of that many pixels. */
    Browser size(int width, int height) {
        driver.devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser dark(boolean dark) {
        return seen("", dark);
    }

    /** As the page would stand on paper. */
    Browser onPaper(boolean dark) {
        return seen("print", dark);
    }

    private Browser seen(String media, boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.devTools("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(scheme)));
        return this;
    }

    /** From now on pages wait for a thirtieth of the time that they ask for; ends with what is answered. */
    Runnable hurried() {
        String source = "const wait = window.setTimeout;"
                + "window.setTimeout = (act, time, ...rest) => wait(act, time / 30, ...rest);";
        Map<String, Object> added = driver.devTools("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source));
        return () -> driver.devTools(
                "Page.removeScriptToEvaluateOnNewDocument",
                Map.of("identifier", Objects.requireNonNull(added.get("identifier"))));
    }

    /** Before another service than the sample's without stories, until the browser is asked for again. */
    Browser at(String address) {
        url = address;
        return this;
    }

    /** Nobody is logged in any more, and no language is chosen. */
    Browser forget() {
        go("/login");
        driver.manage().deleteAllCookies();
        return this;
    }

    /** As if chosen on a page. */
    Browser language(String language) {
        driver.manage().addCookie(new Cookie("bangvang-language", language));
        return this;
    }

    Browser logIn(String username) {
        return logIn(username, PASSWORD);
    }

    Browser logIn(String username, String password) {
        forget().go("/inbox");
        fill("username", username).fill("password", password).click("form[action='/login'] button");
        assertThat(path()).isEqualTo("/inbox");
        return this;
    }

    Browser go(String path) {
        driver.get(url + path);
        return this;
    }

    /** What the address says behind the host. */
    String path() {
        return driver.getCurrentUrl().substring(url.length());
    }

    Browser fill(String name, String value) {
        return fill("", name, value);
    }

    /** @param form selector of the form, where several have a field of that name */
    Browser fill(String form, String name, String value) {
        WebElement field = one(form + " [name='" + name + "']");
        field.clear();
        field.sendKeys(value);
        return this;
    }

    /** Every paper of a nomination is there, by a name and a number of its own. */
    Browser papers() {
        List<WebElement> titles = driver.findElements(By.cssSelector("[name^='documents['][name$='.title']"));
        for (int nth = 0; nth < titles.size(); nth++) {
            titles.get(nth).sendKeys("Giấy tờ số " + nth);
        }
        return this;
    }

    Browser choose(String name, String value) {
        one("[name='" + name + "'] option[value='" + value + "']").click();
        return this;
    }

    /** Clicks on what opens no other page. */
    Browser press(String selector) {
        one(selector).click();
        return this;
    }

    /** Scrolls, as people do, until something is clear of bars at the edge. */
    Browser middle(String selector) {
        driver.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", one(selector));
        return this;
    }

    /** Clicks on what opens a page, and waits for it. */
    Browser click(String selector) {
        return opening(() -> one(selector).click());
    }

    Browser opening(Runnable act) {
        WebElement before = one("html");
        act.run();
        Awaitility.await().atMost(PATIENCE).until(() -> isGone(before) || has(REFUSED));
        assertThat(isGone(before) ? "" : text(REFUSED)).isEmpty();
        return loaded();
    }

    /** The page is there with its scripts, which may do at once what is asked of them. */
    private Browser loaded() {
        return isTrue("document.readyState === 'complete'");
    }

    private Browser isTrue(String condition) {
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Boolean.TRUE.equals(script("return " + condition)));
        return this;
    }

    private static boolean isGone(WebElement element) {
        try {
            element.getTagName();
            return false;
        } catch (StaleElementReferenceException | NoSuchElementException gone) {
            return true;
        } catch (WebDriverException other) {
            // At the very moment of the change the driver says it in words of its own.
            if (String.valueOf(other.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw other;
        }
    }

    boolean has(String selector) {
        return count(selector) > 0;
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    Browser await(String selector) {
        Awaitility.await().atMost(PATIENCE).until(() -> has(selector));
        return this;
    }

    Browser awaitText(String selector, String text) {
        Awaitility.await().atMost(PATIENCE).until(() -> text(selector).contains(text));
        return this;
    }

    String text(String selector) {
        return one(selector).getText();
    }

    @Nullable
    String value(String selector) {
        return one(selector).getDomProperty("value");
    }

    /** The addresses of all links that fit. */
    @SuppressWarnings("unchecked")
    List<String> links(String selector) {
        String all = "return [...document.querySelectorAll(\"" + selector + "\")].map(a => a.getAttribute('href'))";
        return (List<String>) Objects.requireNonNull(script(all));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Presses keys one after the other, wherever the focus is. */
    Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** Presses a key while another is held down. */
    Browser keys(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
        return this;
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Runs as if a developer typed it: the page's policy does not forbid it. */
    @Nullable
    Object script(String script) {
        return driver.executeScript(script);
    }

    /** As if whoever sits there had agreed to it. */
    Browser mayCopy() {
        driver.devTools(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return this;
    }

    /** What was copied last. */
    String clipboard() {
        return String.valueOf(driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "navigator.clipboard.readText().then(done, broken => done('not read: ' + broken));"));
    }

    /** For what WebDriver has no words for. */
    Map<String, Object> devTools(String command, Map<String, ?> parameters) {
        return driver.devTools(command, parameters);
    }

    /** The addresses of the page's filters, sent as they stand, that are not answered by a page. */
    @SuppressWarnings("unchecked")
    List<String> refusedFilters() {
        return (List<String>) Objects.requireNonNull(script("""
                return [...document.querySelectorAll("form.filters")].map(form => {
                  const address = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
                  const request = new XMLHttpRequest();
                  request.open("GET", address, false);
                  request.send();
                  return request.status === 200 ? "" : request.status + " " + address;
                }).filter(refused => refused)"""));
    }

    /** How the server answered for this page. */
    long status() {
        return (Long) script("return performance.getEntriesByType('navigation')[0].responseStatus");
    }

    /** What stands in the console since it was last asked for: errors, and what the content policy forbade. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * What WCAG 2.2 AA, as far as a program can tell, finds wrong with the page as it is now; that program is a script. The window is as
     * high as the page meanwhile: what a bar at its edge covers, people scroll to.
     */
    List<String> barriers() {
        boolean before = scripts;
        int width = number("innerWidth");
        int height = number("innerHeight");
        scripts(true).size(width, Math.max(height, number("document.documentElement.scrollHeight")));
        List<String> violations = Axe.violations(driver);
        size(width, height).scripts(before);
        return violations;
    }

    private int number(String asked) {
        return ((Number) Objects.requireNonNull(script("return " + asked))).intValue();
    }

    /** How far the page is wider than the window. */
    long overflow() {
        return (Long) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** The whole page, as long as it is. */
    Browser keep(String name) {
        try {
            Object png = driver.devTools("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                    .get("data");
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(png)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }
}
