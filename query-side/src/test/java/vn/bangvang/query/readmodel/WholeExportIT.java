package vn.bangvang.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.query.readmodel.Positions.Reached;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.unit.UnitEvent.UnitRegistered;
import vn.bangvang.shared.platform.web.Listed;

/** An export of more rows than are read at once is still of one moment. */
class WholeExportIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Line(int n) {}

    /** A list of three parts that remembers whether each was looked up while the snapshot was open. */
    static final class Lists {

        private boolean open;
        private final List<Boolean> lookedUp = new ArrayList<>();

        Page<Line> list(QueryContext context) {
            return part(0);
        }

        Page<Line> settled(QueryContext context) {
            return part(0).whichIsSettled();
        }

        private Page<Line> part(int n) {
            lookedUp.add(open);
            return new Page<>(List.of(new Line(n)), n < 2 ? "more" : null, null, 0, false, () -> part(n + 1), false);
        }

        private QueryContext export() {
            Viewer nobody = null;
            return new QueryContext(nobody, new Reached(0, 0), aggregate -> false, (question, told) -> {
                        open = true;
                        Object answer = question.call();
                        open = false;
                        return answer;
                    })
                    .exporting();
        }
    }

    @Test
    void all_parts_of_an_export_are_read_within_the_snapshot_of_the_first() throws Exception {
        Lists lists = new Lists();
        assertThat(numbers((Listed<?>) answer(lists, "list"))).containsExactly(0, 1, 2);
        assertThat(lists.lookedUp).containsExactly(true, true, true);
    }

    @Test
    void what_can_never_change_is_read_part_by_part_as_it_is_sent() throws Exception {
        Lists lists = new Lists();
        Listed<?> answer = (Listed<?>) answer(lists, "settled");
        assertThat(lists.lookedUp).containsExactly(true);
        assertThat(answer.following()).isNotNull();
    }

    @Test
    void an_export_of_more_rows_than_are_read_at_once_has_each_of_them_once() throws Exception {
        QuerySide service = QuerySide.shared();
        UnitId parent = service.unit("Huyện trăm thôn");
        String viewer = service.user(Role.AUDITOR, parent);
        List<String> names = IntStream.range(0, 601)
                .mapToObj(n -> {
                    UnitId unit = new UnitId(UUID.randomUUID());
                    LocalDate since = QuerySide.LONG_AGO;
                    service.happened(
                            unit.value(), new UnitRegistered(unit, "" + unit, "Thôn %04d".formatted(n), parent, since));
                    return "Thôn %04d".formatted(n);
                })
                .toList();
        String path = "/api/units?csv=machine&parent=" + parent;
        service.get(viewer, "/api/units");
        assertThat(service.ask(viewer, path).body().lines().skip(1))
                .extracting(line -> line.split(",")[2])
                .containsExactlyElementsOf(names);
    }

    private static @Nullable Object answer(Lists lists, String method) throws Exception {
        ServletWebRequest request = new ServletWebRequest(new MockHttpServletRequest());
        RequestContextHolder.setRequestAttributes(request);
        HandlerMethod handler = new HandlerMethod(lists, Lists.class.getDeclaredMethod(method, QueryContext.class));
        return new SnapshotHandlers(JSON)
                .createInvocableHandlerMethod(handler)
                .invokeForRequest(request, null, lists.export());
    }

    private static List<Integer> numbers(Listed<?> first) {
        List<Integer> numbers = new ArrayList<>();
        for (Listed<?> part = first; part != null; part = part.following()) {
            part.items()
                    .forEach(item -> numbers.add(
                            ((JsonNode) JSON.valueToTree(item)).get("n").asInt()));
        }
        return numbers;
    }
}
