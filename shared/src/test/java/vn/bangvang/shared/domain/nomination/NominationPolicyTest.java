package vn.bangvang.shared.domain.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.domain.kernel.AccountId;
import vn.bangvang.shared.domain.kernel.Author;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.SeparationOfDuties;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.StepKind;
import vn.bangvang.shared.testing.Refused;

class NominationPolicyTest {

    private static final RuleSet LAW = RuleSets.inForceOn(LocalDate.of(2024, 12, 1));
    private static final UnitId UNIT = new UnitId(new UUID(0, 1));
    private static final PersonId PERSON = new PersonId(new UUID(0, 2));
    private static final AccountId ACCOUNT = new AccountId(new UUID(0, 3));
    private static final Author AUTHOR = new Author(ACCOUNT, PERSON);
    private static final Nominee COLLECTIVE = new Nominee(NomineeKind.COLLECTIVE, UNIT, null, null);
    private static final Nominee SOLDIER =
            new Nominee(NomineeKind.INDIVIDUAL, UNIT, PERSON, new PersonalText(PERSON, "Nguyễn Văn A"));

    @Test
    void a_flag_is_for_collectives_and_a_soldier_is_a_person() {
        assertThatCode(() -> NominationPolicy.checkNominee(LAW, "CTDT", COLLECTIVE))
                .doesNotThrowAnyException();
        assertThatCode(() -> NominationPolicy.checkNominee(LAW, "CSTDT", SOLDIER))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> NominationPolicy.checkNominee(LAW, "CTDT", SOLDIER))
                        .reason())
                .isEqualTo(Reason.WRONG_SUBJECT);
        assertThat(Refused.by(() -> NominationPolicy.checkNominee(LAW, "CSTDT", COLLECTIVE))
                        .reason())
                .isEqualTo(Reason.WRONG_SUBJECT);
    }

    @Test
    void a_person_without_a_name_and_a_collective_with_one_are_refused() {
        var nameless = new Nominee(NomineeKind.INDIVIDUAL, UNIT, PERSON, null);
        var named = new Nominee(NomineeKind.COLLECTIVE, UNIT, PERSON, null);

        assertThat(Refused.by(() -> NominationPolicy.checkNominee(LAW, "BKT", nameless))
                        .reason())
                .isEqualTo(Reason.NOMINEE_INCOMPLETE);
        assertThat(Refused.by(() -> NominationPolicy.checkNominee(LAW, "BKT", named))
                        .reason())
                .isEqualTo(Reason.NOMINEE_INCOMPLETE);
    }

    @Test
    void the_missing_papers_are_named_with_the_article() {
        var required = LAW.find("CTDT").orElseThrow().dossier().kinds();
        var documents = List.of(paper("BAOCAO"), paper("TOTRINH"), paper("KHAC"));

        var refusal = Refused.by(() -> NominationPolicy.checkDossier(required, documents, "Điều 84.1"));

        assertThat(refusal.reason()).isEqualTo(Reason.DOSSIER_INCOMPLETE);
        assertThat(refusal.details())
                .containsEntry("missing", List.of("BIENBAN", "KETQUABOPHIEU"))
                .containsEntry("citation", "Điều 84.1");
    }

    @Test
    void only_the_current_step_can_be_taken() {
        var council = new RouteStep(StepKind.COUNCIL, "province", UNIT, null, null, null);

        assertThatCode(() -> NominationPolicy.checkStep(council, StepKind.COUNCIL))
                .doesNotThrowAnyException();
        assertThat(Refused.by(() -> NominationPolicy.checkStep(council, StepKind.DECIDE))
                        .details())
                .containsEntry("current", StepKind.COUNCIL)
                .containsEntry("wanted", StepKind.DECIDE);
    }

    @Test
    void duties_are_kept_apart() {
        assertThat(Refused.by(() -> SeparationOfDuties.notTheNominee(SOLDIER, AUTHOR))
                        .reason())
                .isEqualTo(Reason.OWN_NOMINATION);
        assertThat(Refused.by(() -> SeparationOfDuties.notASubmitter(Set.of(AUTHOR), AUTHOR))
                        .reason())
                .isEqualTo(Reason.SUBMITTER_MAY_NOT_APPROVE);
        assertThat(Refused.by(() -> SeparationOfDuties.notAnEndorser(Set.of(AUTHOR), AUTHOR))
                        .reason())
                .isEqualTo(Reason.ENDORSER_MAY_NOT_DECIDE);
        assertThat(Refused.by(() -> SeparationOfDuties.notTheOwnUnit(UNIT, UNIT, false))
                        .reason())
                .isEqualTo(Reason.OWN_UNIT_SCORED);
        assertThat(Refused.by(() -> SeparationOfDuties.notTheOwnMandate(AUTHOR, AUTHOR))
                        .reason())
                .isEqualTo(Reason.OWN_MANDATE);
    }

    @Test
    void nobody_is_the_nominee_of_a_collective_or_of_somebody_elses_nomination() {
        assertThatCode(() -> {
                    SeparationOfDuties.notTheNominee(COLLECTIVE, AUTHOR);
                    SeparationOfDuties.notTheNominee(SOLDIER, new Author(ACCOUNT, null));
                    SeparationOfDuties.notTheNominee(SOLDIER, new Author(ACCOUNT, new PersonId(new UUID(0, 9))));
                })
                .doesNotThrowAnyException();
    }

    private static Document paper(String kind) {
        return new Document(kind, CaseText.plain("Tài liệu " + kind), null);
    }
}
