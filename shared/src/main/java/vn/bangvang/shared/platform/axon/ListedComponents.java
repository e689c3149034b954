package vn.bangvang.shared.platform.axon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * The components of a side, by their names in {@code components.txt} beside the subclass, so that no start looks through
 * all classes for them. Each is a bean under its full name: both sides may well call a class the same. A test compares the
 * list with the classes, and writes it.
 */
public abstract class ListedComponents implements ImportSelector {

    public static final String LIST = "components.txt";

    @Override
    public final String[] selectImports(AnnotationMetadata importing) {
        try (InputStream list = Objects.requireNonNull(getClass().getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
