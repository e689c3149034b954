package vn.bangvang.standalone.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;
import org.openqa.selenium.remote.http.HttpMethod;

/**
 * A Chromium of this machine without a screen. Selenium's own class for it would look for programs to download, so this
 * one speaks WebDriver to the chromedriver that is there, and DevTools for what WebDriver has no words for.
 */
final class Chromium extends RemoteWebDriver {

    private static final String DEVTOOLS = "devtools";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Chromium(URL driver, ChromeOptions options) {
        super(
                new HttpCommandExecutor(
                        HttpClient.Factory.createDefault()
                                .createClient(ClientConfig.defaultConfig().baseUrl(driver)),
                        Map.of(DEVTOOLS, new CommandInfo("/session/:sessionId/goog/cdp/execute", HttpMethod.POST)),
                        driver),
                options);
    }

    /** Ends with this JVM. */
    static Chromium start(File chromium, File chromedriver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        // Pages of ours alone, in containers that allow no sandbox inside of theirs.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--no-proxy-server");
        options.addArguments("--accept-lang=vi");
        // What only just arrives cannot be read yet.
        options.addArguments("--force-prefers-reduced-motion");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver)
                .usingAnyFreePort()
                .build();
        try {
            service.start();
            Chromium started = new Chromium(service.getUrl(), options);
            started.manage().timeouts().scriptTimeout(PATIENCE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                service.stop(); // and its Chromium with it
            }));
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> devTools(String command, Map<String, ?> parameters) {
        return (Map<String, Object>) Objects.requireNonNull(
                execute(DEVTOOLS, Map.of("cmd", command, "params", parameters)).getValue());
    }
}
