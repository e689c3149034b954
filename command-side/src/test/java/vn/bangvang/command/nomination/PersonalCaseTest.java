package vn.bangvang.command.nomination;

import static vn.bangvang.command.nomination.Files.DOSSIER;
import static vn.bangvang.command.nomination.Files.SUBMITTED_ON;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.fixture;
import static vn.bangvang.command.testing.World.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.RejectNomination;
import vn.bangvang.command.nomination.NominationCommand.RejectionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.ResubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.ReturnBody;
import vn.bangvang.command.nomination.NominationCommand.ReturnNomination;
import vn.bangvang.command.nomination.NominationCommand.SubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawNomination;
import vn.bangvang.command.nomination.NominationCommand.WithdrawalBody;
import vn.bangvang.command.testing.Bodies;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.NominationEvent;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationEndorsed;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationResubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationReturned;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationWithdrawn;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.RejectionGround;
import vn.bangvang.shared.domain.person.PersonEvent.PersonRegistered;
import vn.bangvang.shared.law.RuleSet;
import vn.bangvang.shared.law.RuleSet.Award;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.law.UnitLine;
import vn.bangvang.shared.testing.Routes;

/** Whatever is written in the case of a person is text about that person. */
class PersonalCaseTest {

    private static final NominationId ID = Files.nomination("certificate");
    private static final Nominee AN =
            new Nominee(NomineeKind.INDIVIDUAL, GREEN, person("an"), new PersonalText(person("an"), "Lê Thị An"));
    private static final CaseText ACHIEVEMENT = new CaseText(person("an"), "An cứu ba người");
    private static final CaseText REASON = new CaseText(person("an"), "An bị kỷ luật");
    private static final List<Document> PAPERS = DOSSIER.stream()
            .map(paper -> new Document(
                    paper.kind(), new CaseText(person("an"), paper.title().text()), null))
            .toList();

    private final World world =
            new World().grant("clerk", Role.REPRESENTATIVE, GREEN).grant("approver", Role.APPROVER, GREEN);

    @Test
    void the_achievement_and_the_titles_of_the_papers_are_about_the_person_who_is_entered_with_them() {
        var submit = new SubmitNomination(
                ID,
                new SubmissionBody(
                        null,
                        GREEN,
                        Bodies.nominee(AN),
                        "GK",
                        2024,
                        null,
                        null,
                        Bodies.documents(DOSSIER),
                        ACHIEVEMENT.text(),
                        null,
                        SUBMITTED_ON));
        fixture(Nomination.class, world.actor("clerk"))
                .givenNoPriorActivity()
                .when(submit)
                .expectEvents(
                        new PersonRegistered(person("an"), AN.name(), "lê thị an", GREEN, SUBMITTED_ON, null),
                        submitted());
    }

    @Test
    void so_are_an_opinion_and_a_reason_to_return_reject_or_withdraw() {
        by(
                "approver",
                null,
                new EndorseNomination(ID, new EndorsementBody(REASON.text(), SUBMITTED_ON)),
                endorsed(REASON));
        by("approver", null, new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON)), endorsed(null));
        by(
                "approver",
                null,
                new ReturnNomination(ID, new ReturnBody(List.of("BAOCAO"), REASON.text(), SUBMITTED_ON)),
                returned());
        by(
                "approver",
                null,
                new RejectNomination(ID, new RejectionBody(RejectionGround.VIOLATION, REASON.text(), SUBMITTED_ON)),
                new NominationRejected(ID, 0, "unit", GREEN, RejectionGround.VIOLATION, REASON, SUBMITTED_ON));
        by(
                "clerk",
                null,
                new WithdrawNomination(ID, new WithdrawalBody(REASON.text(), SUBMITTED_ON)),
                new NominationWithdrawn(ID, REASON, SUBMITTED_ON));
    }

    @Test
    void so_are_the_note_and_the_papers_when_it_is_submitted_again() {
        List<Document> supplied = new ArrayList<>(DOSSIER);
        supplied.add(new Document("BAOCAO", CaseText.plain("An viết lại báo cáo"), null));
        List<Document> papers = new ArrayList<>(PAPERS);
        papers.add(new Document("BAOCAO", new CaseText(person("an"), "An viết lại báo cáo"), null));
        by(
                "clerk",
                returned(),
                new ResubmitNomination(
                        ID, new ResubmissionBody(Bodies.documents(supplied), REASON.text(), SUBMITTED_ON)),
                new NominationResubmitted(ID, 0, papers, REASON, SUBMITTED_ON));
    }

    private void by(String account, @Nullable NominationEvent before, Object command, NominationEvent expected) {
        List<Object> file = new ArrayList<>(List.of(Files.recorded(submitted(), 0, "first clerk")));
        if (before != null) {
            file.add(Files.recorded(before, 1, "approver"));
        }
        fixture(Nomination.class, world.actor(account))
                .given(file)
                .when(command, Map.of())
                .expectEvents(expected);
    }

    private static NominationSubmitted submitted() {
        RuleSet rules = RuleSets.inForceOn(SUBMITTED_ON);
        Award award = rules.find("GK").orElseThrow();
        return new NominationSubmitted(
                ID,
                GREEN,
                AN,
                "GK",
                2024,
                null,
                rules.id(),
                award.citation(),
                Routes.walk(award, UnitLine.of(GREEN), null, PROVINCE),
                award.dossier().kinds(),
                PAPERS,
                ACHIEVEMENT,
                SUBMITTED_ON,
                null,
                true);
    }

    private static NominationEndorsed endorsed(@Nullable CaseText opinion) {
        return new NominationEndorsed(ID, 0, "unit", GREEN, opinion, SUBMITTED_ON);
    }

    private static NominationReturned returned() {
        return new NominationReturned(ID, 0, "unit", GREEN, List.of("BAOCAO"), REASON, SUBMITTED_ON);
    }
}
