package vn.bangvang.query.inbox;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.bangvang.query.inbox.Inbox.Awaited;
import vn.bangvang.query.inbox.Inbox.Because;
import vn.bangvang.query.inbox.Inbox.Task;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.query.readmodel.RestsOnPlaces;
import vn.bangvang.query.readmodel.Row;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.mandate.MandateState;
import vn.bangvang.shared.domain.review.ReviewKind;
import vn.bangvang.shared.platform.words.CodeTexts;

/** What a row of {@link WaitingTasks} is to its reader, in words; what it is called and who holds it are still to come. */
final class TaskRows {

    private TaskRows() {}

    static Task task(Row row, Viewer viewer, Map<UUID, String> substituted) {
        UUID mandate = row.uuid("mandate");
        MandateState mine = viewer.mandates().stream()
                .filter(m -> m.id().value().equals(mandate))
                .findFirst()
                .orElseThrow();
        Locale language = LocaleContextHolder.getLocale();
        TaskKind kind = TaskKind.valueOf(row.text("task"));
        LocalDate dueOn = row.dateOrNull("due_on");
        LocalDate putOffUntil = row.dateOrNull("put_off_until");
        return new Task(
                kind,
                CodeTexts.words(kind, language),
                row.text("about"),
                CodeTexts.words("about", row.text("about"), language),
                row.uuid("id"),
                subject(row),
                row.textOrNull("award"),
                row.textOrNull("period"),
                row.textOrNull("part"),
                part(row, language),
                null,
                null,
                row.date("since"),
                dueOn,
                putOffUntil == null ? DueGroup.of(dueOn, viewer.today()) : DueGroup.PUT_OFF,
                putOffUntil,
                null,
                row.bigNumber("sequence"),
                row.text("about").equals("nomination")
                        ? RestsOnPlaces.inDoubt(row.uuid("id"), viewer.references())
                        : null,
                because(mine, row, substituted));
    }

    static Awaited awaited(Row row) {
        return new Awaited(
                TaskKind.valueOf(row.text("task")),
                row.text("about"),
                row.uuid("id"),
                subject(row),
                row.textOrNull("award"),
                row.textOrNull("period"),
                null,
                null,
                row.date("since"),
                row.dateOrNull("due_on"),
                row.unit("with_id"),
                null);
    }

    private static @Nullable Named subject(Row row) {
        Named unit = row.unitOrNull("unit_id");
        return unit == null ? row.clusterOrNull("cluster_id") : unit;
    }

    private static @Nullable String part(Row row, Locale language) {
        String part = row.textOrNull("part");
        if (part == null) {
            return null;
        }
        return switch (row.text("about")) {
            case "mandate" -> CodeTexts.words(Role.valueOf(part), language);
            case "review" -> CodeTexts.words(ReviewKind.valueOf(part), language);
            case "ranking" -> null;
            default -> part;
        };
    }

    private static Because because(MandateState mine, Row row, Map<UUID, String> holders) {
        Named unit = row.unit(mine.unit().value());
        UUID substituted =
                mine.substitutesFor() == null ? null : mine.substitutesFor().value();
        String vietnamese = CodeTexts.words(mine.role(), Locale.ROOT);
        String english = CodeTexts.words(mine.role(), Locale.ENGLISH);
        String text = substituted == null
                ? "Bạn là " + vietnamese + " của " + unit.name() + " · You are " + english + " of " + unit.name()
                : "Bạn được ủy quyền thay " + vietnamese + " của " + unit.name() + " · You stand in for the " + english
                        + " of " + unit.name();
        return new Because(
                mine.id().value(),
                mine.role(),
                unit,
                mine.from(),
                mine.until(),
                substituted,
                substituted == null ? null : holders.get(substituted),
                text);
    }
}
