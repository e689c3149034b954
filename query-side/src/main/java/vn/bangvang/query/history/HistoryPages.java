package vn.bangvang.query.history;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Viewer;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.eventlog.StoredEvent;
import vn.bangvang.shared.history.Checkpoint;
import vn.bangvang.shared.history.KeyHistory;
import vn.bangvang.shared.history.Note;

/** Lịch sử được ký: what was signed last and checked last, and whether what stands on a receipt is so. */
@PageController
class HistoryPages {

    /** So many digits of a hash tell one event from every other; a receipt that is typed in has as many. */
    static final int DIGITS = 16;

    private static final String TYPED = "([0-9a-fA-F] ?){16,64}";

    /** @param signedAt as its signature says */
    record Newest(
            String origin, long size, String root, @Nullable Instant signedAt, int generation) {}

    private final History history;

    HistoryPages(History history) {
        this.history = history;
    }

    @GetMapping("/history")
    String state(QueryContext context, Model model) {
        Viewer viewer = context.viewer();
        if (viewer.audited().isEmpty() && viewer.administered().isEmpty()) {
            throw new Refusal(Reason.NO_MANDATE, Map.of("role", Role.AUDITOR));
        }
        model.addAttribute("isSigned", history.isSigned());
        if (history.isSigned()) {
            model.addAttribute("newest", history.newest().map(this::newest).orElse(null));
            model.addAttribute("head", history.head());
            model.addAttribute("check", history.wholeCheck().orElse(null));
            model.addAttribute("mayRead", viewer.auditsEverything());
        }
        return "history/state";
    }

    private Newest newest(Note note) {
        KeyHistory keys = history.keys();
        Checkpoint checkpoint = Checkpoint.read(note.text());
        return new Newest(
                checkpoint.origin(),
                checkpoint.size(),
                Grouped.of(HexFormat.of().formatHex(checkpoint.root())),
                keys.signedAt(note).map(Instant::ofEpochSecond).orElse(null),
                keys.at(checkpoint.size()).number());
    }

    /** For whoever is handed a receipt: it says yes or no to what they bring, and nothing else. */
    @GetMapping("/history/checks")
    String check(
            QueryContext context,
            @RequestParam(required = false) @Min(1) @Nullable Long event,
            @RequestParam(required = false) @Pattern(regexp = TYPED) @Nullable String hash,
            @RequestParam(required = false) @Min(1) @Nullable Long size,
            @RequestParam(required = false) @Pattern(regexp = TYPED) @Nullable String root,
            Model model) {
        model.addAttribute("event", event);
        model.addAttribute("hash", hash);
        model.addAttribute("size", size);
        model.addAttribute("root", root);
        if (event != null && hash != null && size != null && root != null) {
            model.addAttribute("agrees", agrees(event, hash, size, root));
        }
        return "history/check";
    }

    private boolean agrees(long position, String hash, long size, String root) {
        HexFormat hex = HexFormat.of();
        Optional<StoredEvent> event = history.event(position)
                .filter(found -> hex.formatHex(found.hash()).startsWith(Grouped.together(hash)));
        try {
            return event.filter(history::holds).flatMap(history::prove).stream()
                    .anyMatch(proven -> proven.checkpoint().size() == size
                            && hex.formatHex(proven.checkpoint().root()).startsWith(Grouped.together(root)));
        } catch (Refusal logChanged) {
            return false;
        }
    }
}
