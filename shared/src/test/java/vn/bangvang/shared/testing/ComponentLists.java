package vn.bangvang.shared.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Component;
import vn.bangvang.shared.platform.axon.ListedComponents;

/** Compares a side's list of components with its classes; {@code -Dbangvang.write-components=true} writes it. */
public final class ComponentLists {

    private ComponentLists() {}

    public static void demandComplete(Class<? extends ListedComponents> side) throws IOException {
        List<String> components = annotated(side);
        Path list = Path.of("src/main/resources", side.getPackageName().replace('.', '/'), ListedComponents.LIST);
        if (Boolean.getBoolean("bangvang.write-components")) {
            Files.createDirectories(list.getParent());
            Files.writeString(list, String.join("\n", components) + "\n");
        }
        assertThat(list)
                .as("mvn test -Dtest=ComponentListTest -Dbangvang.write-components=true writes it")
                .hasContent(String.join("\n", components) + "\n");
    }

    /** Also those that are beans under a condition only: it is asked at each start. */
    private static List<String> annotated(Class<? extends ListedComponents> side) {
        SortedSet<String> found = new TreeSet<>();
        ClassPathScanningCandidateComponentProvider classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter((read, others) -> {
            AnnotationMetadata type = read.getAnnotationMetadata();
            if (type.isConcrete()
                    && type.isAnnotated(Component.class.getName())
                    && !type.isAnnotated(SpringBootConfiguration.class.getName())) {
                found.add(type.getClassName());
            }
            return false;
        });
        classes.findCandidateComponents(side.getPackageName());
        return List.copyOf(found);
    }
}
