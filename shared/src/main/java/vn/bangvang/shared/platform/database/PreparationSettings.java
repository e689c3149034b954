package vn.bangvang.shared.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.platform.database.DatabaseProperties.Login;

/**
 * What {@link PrepareDatabase} is told, by the same names as the services: a property is an environment variable, or a
 * file of that name in the folder that {@code SPRING_CONFIG_IMPORT=configtree:FOLDER/} names, as secrets are mounted.
 */
record PreparationSettings(
        String url,
        Login superuser,
        Map<String, String> passwords,
        Path masterKeyFile,
        @Nullable Path ruleSets) {

    private static final String IMPORT = "SPRING_CONFIG_IMPORT";
    private static final String TREE = "configtree:";
    private static final String START = "jdbc:postgresql://";

    static PreparationSettings of(Map<String, String> environment) {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String role : DatabaseRoles.ALL) {
            passwords.put(role, demand(environment, property(role) + ".password"));
        }
        return new PreparationSettings(
                checkedUrl(demand(environment, "bangvang.database.url")),
                new Login(
                        demand(environment, "bangvang.database.superuser.username"),
                        demand(environment, "bangvang.database.superuser.password")),
                passwords,
                Path.of(demand(environment, "bangvang.master-key-file")),
                optional(environment, "bangvang.rule-sets.folder").map(Path::of).orElse(null));
    }

    Login owner() {
        return new Login(DatabaseRoles.OWNER, passwords.getOrDefault(DatabaseRoles.OWNER, ""));
    }

    String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    String urlOf(String otherDatabase) {
        return url.substring(0, url.lastIndexOf('/') + 1) + otherDatabase;
    }

    private static String property(String role) {
        return "bangvang.database." + role.substring("bangvang_".length());
    }

    private static String checkedUrl(String url) {
        if (!url.matches(START + "[^/?]+/[A-Za-z0-9_]+")) {
            throw refused("Sai bangvang.database.url", "bangvang.database.url must be " + START + "HOST:PORT/NAME");
        }
        return url;
    }

    private static String demand(Map<String, String> environment, String property) {
        return optional(environment, property)
                .orElseThrow(() -> refused(
                        String.format(
                                Locale.ROOT,
                                "Thiếu %s (biến môi trường %s hoặc tệp bí mật cùng tên)",
                                property,
                                variable(property)),
                        String.format(
                                Locale.ROOT,
                                "%s is missing (environment variable %s, or a secret file of its name)",
                                property,
                                variable(property))));
    }

    private static Optional<String> optional(Map<String, String> environment, String property) {
        return Optional.ofNullable(environment.get(variable(property)))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(secret(environment.get(IMPORT), property)))
                .filter(value -> !value.isBlank())
                .map(String::strip);
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static @Nullable String secret(@Nullable String imported, String property) {
        if (imported == null || !imported.contains(TREE)) {
            return null;
        }
        Path file = Path.of(imported.substring(imported.indexOf(TREE) + TREE.length()), property);
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException unreadable) {
            throw refused("Không đọc được " + file, "Cannot read " + file);
        }
    }

    private static PreparationRefused refused(String vietnamese, String english) {
        return PreparationRefused.because(PreparationRefused.Cause.SETTING, vietnamese, english);
    }
}
