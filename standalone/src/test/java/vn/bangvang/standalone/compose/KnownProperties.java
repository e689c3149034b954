package vn.bangvang.standalone.compose;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every property that some class of the product or of Spring Boot asks for, dashes and case left out. */
final class KnownProperties {

    private static final Pattern LITERAL = Pattern.compile("(?:bangvang|axon)\\.[a-z][a-z.-]+[a-z]");
    private static final Pattern DESCRIBED = Pattern.compile("\"name\": \"([a-z0-9.-]+)\"");

    private final Set<String> names = new HashSet<>();

    static KnownProperties find() throws IOException, ClassNotFoundException {
        KnownProperties known = new KnownProperties();
        known.all("classpath*:vn/bangvang/**/*.class", LITERAL, StandardCharsets.ISO_8859_1);
        known.all("classpath*:META-INF/*spring-configuration-metadata.json", DESCRIBED, StandardCharsets.UTF_8);
        known.bound();
        return known;
    }

    boolean hasProperty(String property) {
        return names.contains(plain(property));
    }

    boolean hasVariable(String variable) {
        return names.contains(plain(variable));
    }

    private void all(String where, Pattern pattern, Charset charset) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(where)) {
            try (InputStream in = resource.getInputStream()) {
                Matcher matcher = pattern.matcher(new String(in.readAllBytes(), charset));
                while (matcher.find()) {
                    names.add(plain(matcher.group(matcher.groupCount())));
                }
            }
        }
    }

    private void bound() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        for (var found : scanner.findCandidateComponents("vn.bangvang")) {
            Class<?> type = Class.forName(found.getBeanClassName());
            add(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + component.getName();
            names.add(plain(name));
            if (component.getType().isRecord()) {
                add(name, component.getType());
            }
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    }
}
