package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.DueTask;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.kernel.TaskKind;
import vn.bangvang.shared.domain.kernel.UnitId;

class DraftPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final UnitId UNIT = new UnitId(id("unit"));
    private static final AccountId WRITER = new AccountId(id("writer"));
    private static final PersonId PERSON = new PersonId(id("person"));

    @Test
    void what_was_sent_waits_for_a_signer_who_had_no_hand_in_it() {
        assertThat(DraftPolicy.due(draft(DraftStage.SENT, 1)))
                .contains(DueTask.of(TaskKind.SIGN_DRAFT, Role.REPRESENTATIVE, UNIT, DAY)
                        .withKeptFrom(List.of(WRITER.value(), PERSON.value())));
    }

    @Test
    void what_came_back_waits_for_any_preparer_of_the_unit() {
        assertThat(DraftPolicy.due(draft(DraftStage.RETURNED, 1)))
                .contains(DueTask.of(TaskKind.REVISE_DRAFT, Role.PREPARER, UNIT, DAY));
    }

    @Test
    void what_is_being_written_waits_for_any_preparer_of_the_unit_to_go_on() {
        assertThat(DraftPolicy.due(draft(DraftStage.WRITING, 1)))
                .contains(DueTask.of(TaskKind.WRITE_DRAFT, Role.PREPARER, UNIT, DAY));
    }

    @Test
    void what_is_over_waits_for_nobody() {
        for (DraftStage stage : List.of(DraftStage.SIGNED, DraftStage.DISCARDED)) {
            assertThat(DraftPolicy.due(draft(stage, 1))).isEmpty();
        }
    }

    @Test
    void its_unit_waits_for_what_comes_of_it_while_it_lies_with_the_signer() {
        assertThat(DraftPolicy.had(draft(DraftStage.SENT, 1))).containsExactly(UNIT);
        for (DraftStage stage : List.of(DraftStage.WRITING, DraftStage.RETURNED, DraftStage.SIGNED)) {
            assertThat(DraftPolicy.had(draft(stage, 1))).isEmpty();
        }
    }

    @Test
    void a_draft_is_not_rewritten_for_ever() {
        DraftPolicy.checkEdit(draft(DraftStage.WRITING, DraftPolicy.MOST_VERSIONS - 1), contents("Khác"));
        assertThatThrownBy(() ->
                        DraftPolicy.checkEdit(draft(DraftStage.WRITING, DraftPolicy.MOST_VERSIONS), contents("Khác")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY_VERSIONS));
    }

    private static NominationDraftState draft(DraftStage stage, int versions) {
        return new NominationDraftState(
                new NominationDraftId(id("draft")),
                UNIT,
                contents("Thành tích"),
                stage,
                DAY,
                Set.of(new Author(WRITER, PERSON)),
                versions,
                null,
                null,
                null,
                null,
                versions);
    }

    private static DraftContents contents(@Nullable String achievement) {
        return new DraftContents(
                new Nominee(NomineeKind.COLLECTIVE, UNIT, null, null),
                null,
                null,
                null,
                null,
                null,
                achievement == null ? null : CaseText.plain(achievement),
                List.of());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
