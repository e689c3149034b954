package vn.bangvang.query.past;

import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.query.audit.CasePlaces;
import vn.bangvang.query.audit.EventLabels;
import vn.bangvang.query.page.PageController;
import vn.bangvang.query.page.PageWords;
import vn.bangvang.query.past.PastCase.Seen;
import vn.bangvang.query.readmodel.EventLog.Logged;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.standings.StandingTable;
import vn.bangvang.shared.domain.ranking.RankingState;
import vn.bangvang.shared.platform.web.Expensive;

/** Any case as it was: what it was, what the last act changed, and who knew what when. Nothing can be done there. */
@PageController
@Expensive
class PastCasePages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A case of thousands of events is told around the one that is looked at. */
    private static final int TOLD = 100;

    /** Of what was recorded up to a position; it leads to the same for ever. */
    record Address(UUID id, @Nullable LocalDate validOn) {

        public String at(long position) {
            String recorded = "/history/cases/" + id + "?atPosition=" + position;
            return validOn == null ? recorded : recorded + "&validOn=" + validOn;
        }
    }

    private final PastCases cases;
    private final StandingTable standings;

    PastCasePages(PastCases cases, StandingTable standings) {
        this.cases = cases;
        this.standings = standings;
    }

    /**
     * @param recordedUntil as people say it, by the clock of Vietnam
     * @param with another position, or with {@code withValidOn} another day, that stands beside it
     */
    @GetMapping("/history/cases/{id}")
    String one(
            QueryContext context,
            @PathVariable UUID id,
            @RequestParam(required = false) @Min(1) @Nullable Long atPosition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime recordedUntil,
            @RequestParam(required = false) @Nullable LocalDate validOn,
            @RequestParam(required = false) @Min(1) @Nullable Long with,
            @RequestParam(required = false) @Nullable LocalDate withValidOn,
            @ModelAttribute(name = "w", binding = false) PageWords words,
            Locale language,
            Model model) {
        PastCase found = cases.find(id, context);
        Instant moment =
                recordedUntil == null ? null : recordedUntil.atZone(ZONE).toInstant();
        AsRecorded point = new AsRecorded(atPosition, moment, validOn);
        cases.mustBePast(point);
        model.addAttribute("id", id);
        model.addAttribute("address", new Address(id, validOn));
        model.addAttribute("kind", EventLabels.ofCase(found.type()));
        model.addAttribute("place", CasePlaces.of(found.type()));
        model.addAttribute("point", point);
        model.addAttribute("moment", recordedUntil);
        model.addAttribute("events", found.stream().size());
        model.addAttribute(
                "newestPosition", found.stream().get(found.stream().size() - 1).position());
        Optional<Seen> seen = found.seen(point);
        model.addAttribute("seen", seen.orElse(null));
        Logged shown = seen.map(Seen::last).orElse(found.stream().get(0));
        model.addAttribute("called", seen.map(one -> found.called(one, words)).orElse(null));
        knew(found, shown, seen.isPresent(), point, model);
        seen.ifPresent(one -> {
            int place = found.place(one.position());
            model.addAttribute("newest", found.isNewest(one));
            model.addAttribute("fields", found.fields(one, words, language));
            model.addAttribute("due", found.due(one));
            model.addAttribute(
                    "step", found.steps(place, place + 1, words, language).get(0));
            beside(found, one, with, withValidOn, words, language, model);
            if (one.state() instanceof RankingState ranking) {
                model.addAttribute("ranking", ranking);
                model.addAttribute("standings", standings.at(ranking.cluster(), ranking.period(), one.position()));
            }
        });
        return "past/case";
    }

    /** What was recorded by then, what only later about that day or an earlier one, and what followed. */
    private static void knew(PastCase found, Logged shown, boolean begun, AsRecorded point, Model model) {
        List<Logged> all = found.stream();
        int next = begun ? found.place(shown.position()) + 1 : 0;
        LocalDate day = point.validOn() == null ? PastCase.dayOf(shown) : point.validOn();
        List<Logged> after = all.subList(next, all.size());
        List<Logged> late = after.stream()
                .filter(logged -> !PastCase.dayOf(logged).isAfter(day))
                .limit(TOLD)
                .toList();
        model.addAttribute("day", day);
        model.addAttribute("known", found.acts(all.subList(Math.max(0, next - TOLD), next)));
        model.addAttribute("late", found.acts(late));
        model.addAttribute(
                "later",
                found.acts(after.stream()
                        .filter(logged -> PastCase.dayOf(logged).isAfter(day))
                        .limit(TOLD)
                        .toList()));
        model.addAttribute("before", next < 2 ? null : all.get(next - 2).position());
        model.addAttribute("after", next < all.size() ? all.get(next).position() : null);
        model.addAttribute("number", next);
    }

    private void beside(
            PastCase found,
            Seen seen,
            @Nullable Long with,
            @Nullable LocalDate withValidOn,
            PageWords words,
            Locale language,
            Model model) {
        model.addAttribute("with", with);
        model.addAttribute("withValidOn", withValidOn);
        model.addAttribute("besides", with != null || withValidOn != null);
        if (with == null && withValidOn == null) {
            return;
        }
        AsRecorded point = new AsRecorded(with, null, withValidOn);
        cases.mustBePast(point);
        Optional<Seen> other = found.seen(point);
        model.addAttribute("other", other.orElse(null));
        other.ifPresent(one -> model.addAttribute("sides", found.sideBySide(seen, one, words, language)));
    }
}
