package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.command.nomination.Files;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.Claim;
import vn.bangvang.shared.domain.kernel.ClaimKind;
import vn.bangvang.shared.domain.kernel.EventEnvelope;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.NominationState;
import vn.bangvang.shared.platform.words.ReasonTexts;

class TakenTest {

    private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private static final NominationId NOMINATION = Files.nomination("flag");

    private final World world = new World();
    private final Taken taken = new Taken(new Names(world.references()), id -> after(Files.submitted(NOMINATION)));

    @ParameterizedTest
    @EnumSource(ClaimKind.class)
    void the_refusal_names_what_there_is_in_words_and_its_id_in_the_details(ClaimKind kind) {
        Refusal refusal = taken.refusal(claim(kind), RED.value());

        assertThat(refusal.details()).containsEntry("existing", RED.value());
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(ReasonTexts.detail(refusal.reason(), refusal.details(), language)
                            .replaceAll("Đơn vị " + ID, ""))
                    .doesNotContain("…")
                    .doesNotContainPattern(ID);
        }
    }

    @Test
    void a_member_of_another_cluster_is_named_with_that_cluster_and_the_year() {
        Claim claim = Claim.inYear(ClaimKind.CLUSTER_MEMBERSHIP, 2024, World.PROVINCE, RED);
        Refusal refusal = taken.refusal(claim, CLUSTER.value());
        assertThat(ReasonTexts.detail(refusal.reason(), refusal.details(), Locale.ROOT))
                .isEqualTo(
                        "Năm 2024, Đơn vị %s đã là thành viên của Cụm số 3, do cùng cơ quan tổ chức.".formatted(RED));
    }

    @Test
    void what_may_be_done_about_another_nomination_depends_on_how_far_it_has_come() {
        assertThat(met(List.of(Files.draft(NOMINATION, "CTDCP")))).isEqualTo(Reason.ALREADY_DRAFTED);
        assertThat(met(Files.events(NOMINATION).subList(0, 2))).isEqualTo(Reason.ALREADY_NOMINATED);
        assertThat(met(Files.events(NOMINATION).subList(0, 6))).isEqualTo(Reason.ALREADY_NOMINATED);
        assertThat(met(List.of(Files.submitted(NOMINATION), Files.awarded(NOMINATION))))
                .isEqualTo(Reason.ALREADY_AWARDED);
    }

    @Test
    void an_achievement_that_was_rewarded_is_named_with_its_award_and_decision() {
        var taken = new Taken(
                new Names(world.references()), id -> after(Files.submitted(NOMINATION), Files.awarded(NOMINATION)));
        Refusal refusal = taken.refusal(Claim.of(ClaimKind.ACHIEVEMENT, RED, "BC-12"), NOMINATION.value());
        assertThat(refusal.reason()).isEqualTo(Reason.ACHIEVEMENT_ALREADY_REWARDED);
        assertThat(refusal.details())
                .containsEntry("existing", NOMINATION.value())
                .containsKey("citation");
        assertThat(ReasonTexts.detail(refusal.reason(), refusal.details(), Locale.ROOT))
                .contains("BC-12", "Cờ thi đua của Chính phủ", "770/QĐ-TTg")
                .doesNotContain("rút");
    }

    private Reason met(List<? extends NominationEvent> history) {
        return new Taken(new Names(world.references()), id -> after(history.toArray(NominationEvent[]::new)))
                .refusal(Claim.of(ClaimKind.ACTIVE_NOMINATION, RED, "CTDCP", 2024), NOMINATION.value())
                .reason();
    }

    private static NominationState after(NominationEvent... history) {
        return NominationState.FOLD.all(IntStream.range(0, history.length)
                .mapToObj(i -> EventEnvelope.withoutActor(history[i], i))
                .toList());
    }

    private static Claim claim(ClaimKind kind) {
        Object[] parts = (kind == ClaimKind.PERSON_OF_UNIT ? Stream.of("unit", "likeness") : kind.parts().stream())
                .map(part -> Set.of("year", "from", "until", "period").contains(part) ? "2024" : part)
                .map(part -> part.equals("cluster") ? CLUSTER : part)
                .map(part ->
                        Arrays.asList("unit", "organiser", "about", "superior").contains(part) ? RED : part)
                .toArray();
        return kind == ClaimKind.CLUSTER_MEMBERSHIP ? Claim.inYear(kind, 2024, parts) : Claim.of(kind, parts);
    }
}
