package vn.bangvang.shared.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.platform.database.DatabaseConfiguration;
import vn.bangvang.shared.platform.identity.AccountPrincipal;
import vn.bangvang.shared.platform.identity.AccountReads;
import vn.bangvang.shared.platform.identity.AccountWrites;
import vn.bangvang.shared.platform.identity.Accounts;
import vn.bangvang.shared.platform.identity.Administrators;
import vn.bangvang.shared.platform.identity.IdentityConfiguration;

/** A service that holds nothing but what all services share, and echoes what it is sent. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.InfraConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
        })
@Import({
    DatabaseConfiguration.class,
    IdentityConfiguration.class,
    WebConfiguration.class,
    AccountReads.class,
    AccountWrites.class,
    SampleService.Echo.class
})
public class SampleService {

    /** How an expensive answer is held up. */
    static final Semaphore BEGUN = new Semaphore(0);

    static final Semaphore MAY_END = new Semaphore(0);

    @Bean
    Administrators administrators() {
        return new Administrators() {
            @Override
            public boolean isAdministrator(AccountPrincipal account) {
                return account.username().equals(Accounts.FIRST_ADMINISTRATOR);
            }

            @Override
            public boolean administersAnything(AccountPrincipal account) {
                return account.displayName().startsWith("Quản trị");
            }
        };
    }

    record Target(@NotBlank String title, @Nullable BigDecimal amount) {}

    record Echoed(
            @NotNull UUID id,
            @NotBlank @Size(min = 1, max = 200) String name,
            @Nullable LocalDate signedOn,
            int count,
            @Nullable Role role,
            @Nullable UnitId unit,
            @Nullable List<@Valid Target> targets) {}

    record Row(String name, @Nullable LocalDate on, BigDecimal score, UnitId unit, List<String> tags) {}

    record Rows(List<Row> items) implements Listed<Row> {}

    record Wanted(@Min(1) @Max(200) @Nullable Integer limit) {}

    @RestController
    static class Echo {

        @GetMapping("/api/rows")
        Rows rows(@RequestParam(defaultValue = "false") boolean none, @Valid Wanted wanted) {
            UnitId unit = UnitId.of("0190f3a0-0000-7000-8000-000000000001");
            return new Rows(
                    none
                            ? List.of()
                            : List.of(
                                    new Row(
                                            "Đặng \"Hậu\", Thủy",
                                            null,
                                            new BigDecimal("-9.50"),
                                            unit,
                                            List.of("a", "b")),
                                    new Row(
                                            "=HYPERLINK(1)",
                                            LocalDate.of(2024, 2, 29),
                                            BigDecimal.ONE,
                                            unit,
                                            List.of()),
                                    scored("＝1+1", "1000.000", unit),
                                    scored("0012", "0.5", unit),
                                    scored("1/2", "9.125", unit),
                                    scored("-14", "-14", unit),
                                    scored("1/QĐ-UBND", "0", unit)));
        }

        private static Row scored(String name, String score, UnitId unit) {
            return new Row(name, null, new BigDecimal(score), unit, List.of());
        }

        @PostMapping("/api/echo")
        Echoed echo(@Valid @RequestBody Echoed echoed) {
            return echoed;
        }

        @GetMapping("/api/echo/{name}")
        Map<String, Object> echo(
                @PathVariable String name,
                @RequestParam(required = false) @Nullable LocalDate on,
                @RequestParam(defaultValue = "1") @Min(1) @Max(200) int limit,
                @RequestParam(required = false) @Nullable String text) {
            return Map.of("name", name, "limit", limit, "text", text == null ? "" : text);
        }

        @Expensive
        @RequestMapping(
                path = "/api/heavy",
                method = {RequestMethod.GET, RequestMethod.POST})
        String heavy() throws InterruptedException {
            return slow();
        }

        @GetMapping("/api/slow")
        String slow() throws InterruptedException {
            BEGUN.release();
            MAY_END.acquire();
            return "\"done\"";
        }

        @GetMapping("/api/units/{unit}")
        UnitId unit(@PathVariable UnitId unit) {
            return unit;
        }

        @GetMapping("/api/refused")
        void refused() {
            throw new Refusal(Reason.STALE_VERSION, Map.of("expected", 3, "actual", 5)).citing("Điều 15");
        }

        @GetMapping("/api/broken")
        void broken() {
            throw new IllegalStateException("secret inner workings");
        }
    }
}
