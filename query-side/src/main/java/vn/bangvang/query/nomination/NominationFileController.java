package vn.bangvang.query.nomination;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.query.nomination.Nominations.Dossier;
import vn.bangvang.query.nomination.Nominations.FindNominations;
import vn.bangvang.query.nomination.Nominations.NominationOnDay;
import vn.bangvang.query.nomination.Nominations.NominationRow;
import vn.bangvang.query.readmodel.Page;
import vn.bangvang.query.readmodel.Paging;
import vn.bangvang.query.readmodel.QueryContext;
import vn.bangvang.query.readmodel.Reads;
import vn.bangvang.query.readmodel.RestsOnPlaces;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.platform.web.Listed;

@RestController
@RequestMapping("/api/nominations")
@Reads(NominationFile.class)
class NominationFileController {

    /**
     * @param inDoubt the ranking on whose places it rests, while those have changed since
     * @param asOf the business date up to which the file is shown; without it, as it stands now
     */
    @Schema(name = "NominationFile")
    record File(
            NominationRow nomination,
            @Nullable String nomineeName,
            Dossier dossier,
            @Nullable Law law,
            List<NominationTimeline.Entry> timeline,
            @Nullable RestsOnPlaces inDoubt,
            @Nullable LocalDate asOf,
            boolean parked)
            implements Listed<NominationTimeline.Entry> {

        /** As CSV: what happened to it. */
        @Override
        public List<NominationTimeline.Entry> items() {
            return timeline;
        }
    }

    private final Nominations nominations;

    NominationFileController(Nominations nominations) {
        this.nominations = nominations;
    }

    /** Lists nominations. */
    @GetMapping
    Page<NominationRow> listNominations(
            QueryContext context,
            @Valid @ParameterObject FindNominations query,
            @Valid @ParameterObject Paging paging) {
        return nominations.handle(query, paging, context);
    }

    /** One nomination with its dossier, its route and its timeline. */
    @GetMapping("/{id}")
    ResponseEntity<File> getNomination(
            QueryContext context,
            @PathVariable NominationId id,
            @Parameter(description = "Như tại ngày này · as by this business date")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(hidden = true) Locale language) {
        NominationOnDay shown =
                nominations.find(id.value(), asOf, context, language).orElseThrow(() -> unknown(id));
        File file = new File(
                shown.row(),
                shown.row().nomineeName(),
                shown.dossier(),
                shown.law(),
                shown.timeline(),
                shown.inDoubt(),
                asOf,
                context.isParked(id.value()));
        return context.one(shown.sequence(), file);
    }

    private static Refusal unknown(NominationId id) {
        return new Refusal(Reason.UNKNOWN_NOMINATION, Map.of("nomination", id));
    }
}
