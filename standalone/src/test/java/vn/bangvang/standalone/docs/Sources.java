package vn.bangvang.standalone.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the source of a class stands in the repository, as a link from its docs. */
record Sources(Path root) {

    private static final List<String> MODULES = List.of("shared", "command-side", "query-side");

    /** The repository, whether the tests run in it or in the module. */
    static Sources ofRepository() {
        Path here = Path.of("").toAbsolutePath();
        return new Sources(Files.exists(here.resolve("CHANGELOG.md")) ? here : here.getParent());
    }

    String link(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String file = path(outermost, "main", "");
        return "[%s](../%s)".formatted(type.getSimpleName(), file);
    }

    /** The tests named after the class: {@code PledgeTest}, {@code PledgeIT}. */
    String testOf(JavaClass type) {
        return Stream.of("Test", "IT")
                .filter(kind -> Files.exists(root.resolve(path(type, "test", kind))))
                .map(kind -> "[%s](../%s)".formatted(type.getSimpleName() + kind, path(type, "test", kind)))
                .collect(Collectors.joining(", "));
    }

    private String path(JavaClass type, String tree, String suffix) {
        String file = type.getPackageName().replace('.', '/') + "/" + type.getSimpleName() + suffix + ".java";
        return MODULES.stream()
                .map(module -> module + "/src/" + tree + "/java/" + file)
                .filter(candidate -> Files.exists(root.resolve(candidate)))
                .findFirst()
                .orElse(file);
    }
}
