package vn.bangvang.query.nomination;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.nomination.NominationReplays.ReplayedNomination;
import vn.bangvang.query.nomination.Nominations.FindNominations;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.platform.web.Expensive;

/** A batch of nominations under another rule set: a question like the others of its kind, which changes nothing. */
@RestController
@RequestMapping("/api/what-if")
@Reads(NominationFile.class)
@Expensive
class NominationWhatIfController {

    /**
     * @param ruleSet the id of the other rule set
     * @param award left out, of every award
     * @param year left out, of every year
     * @param unit left out, of every unit; else of this one and those below it
     * @param limit how many at most; 50 where it is left out
     * @param after goes on behind the part before: after in its answer
     */
    record ReplayQuestion(
            @NotBlank @Size(max = 100) String ruleSet,
            @Nullable @Size(max = 40) String award,
            @Nullable @Min(1948) @Max(2200) Integer year,
            @Nullable UUID unit,
            @Nullable @Min(1) @Max(200) Integer limit,

            @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{1,2000}")
            String after) {}

    /** @param rules the other rule set in words */
    record ReplayAnswer(
            String ruleSet,
            String rules,
            long position,
            List<ReplayedNomination> rows,
            @Nullable String after) {}

    private final NominationReplays replays;

    NominationWhatIfController(NominationReplays replays) {
        this.replays = replays;
    }

    /** Answers what nominations would have met under another rule set; nothing is written. */
    @PostMapping("/nominations")
    ReplayAnswer replayNominations(
            QueryContext context,
            @Valid @RequestBody ReplayQuestion question,
            @Parameter(hidden = true) Locale language) {
        context.viewer().mustHoldAMandate();
        RuleSet rules = NominationReplays.rules(question.ruleSet());
        Page<ReplayedNomination> page = replays.under(
                rules,
                new FindNominations(null, null, question.unit(), question.award(), question.year(), null, null),
                new Paging(question.limit(), question.after()),
                context);
        return new ReplayAnswer(
                rules.id(), rules.title().words(language), context.position(), page.items(), page.after());
    }
}
