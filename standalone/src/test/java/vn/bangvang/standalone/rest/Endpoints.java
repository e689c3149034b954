package vn.bangvang.standalone.rest;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import vn.bangvang.query.readmodel.Paging;

/** Every endpoint and page that the controllers of the product answer, whether it is described or not. */
final class Endpoints {

    private Endpoints() {}

    /** @param path with its variables, as {@code /api/units/{id}} */
    record Endpoint(String method, String path, Method handler) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        boolean isPage() {
            return !path.startsWith("/api/");
        }

        /** Asked for by a page that is there already, and no page itself. */
        boolean isPart() {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
            return mapping != null && Arrays.asList(mapping.headers()).contains("HX-Request");
        }

        boolean isAboutOne() {
            return path.contains("{");
        }

        /** What a question must name beside its path. */
        List<String> asked() {
            return Arrays.stream(handler.getParameters())
                    .filter(parameter -> {
                        RequestParam asked = parameter.getAnnotation(RequestParam.class);
                        Parameter said = parameter.getAnnotation(Parameter.class);
                        return said != null && said.required()
                                || asked != null
                                        && asked.required()
                                        && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                    })
                    .map(parameter -> parameter.getName())
                    .toList();
        }

        boolean isList() {
            return Arrays.asList(handler.getParameterTypes()).contains(Paging.class);
        }
    }

    static List<Endpoint> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("vn.bangvang").stream()
                .map(found -> type(found.getBeanClassName()))
                .filter(Endpoints::isOfTheProduct)
                .flatMap(Endpoints::of)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Tests have controllers too. */
    private static boolean isOfTheProduct(Class<?> type) {
        String from = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return !from.contains("test-classes") && !from.endsWith("-tests.jar");
    }

    private static Stream<Endpoint> of(Class<?> controller) {
        RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String prefix = base == null || base.path().length == 0 ? "" : base.path()[0];
        return Arrays.stream(controller.getDeclaredMethods()).flatMap(handler -> {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
            return mapping == null
                    ? Stream.empty()
                    : Arrays.stream(mapping.path().length == 0 ? new String[] {""} : mapping.path())
                            .flatMap(path -> methods(mapping)
                                    .map(method -> new Endpoint(
                                            method, (prefix + path).replaceAll("\\{(\\w+):[^}]*}", "{$1}"), handler)));
        });
    }

    private static Stream<String> methods(RequestMapping mapping) {
        return Stream.of(mapping.method()).map(RequestMethod::name);
    }
}
