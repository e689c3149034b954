package vn.bangvang.command.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.bangvang.command.nomination.Files.DOSSIER;
import static vn.bangvang.command.nomination.Files.SUBMITTED_ON;
import static vn.bangvang.command.nomination.Files.WARD;
import static vn.bangvang.command.testing.World.BLUE;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.GREEN;
import static vn.bangvang.command.testing.World.PROVINCE;
import static vn.bangvang.command.testing.World.TODAY;
import static vn.bangvang.command.testing.World.account;
import static vn.bangvang.command.testing.World.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangvang.command.actor.Actor;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.NomineeBody;
import vn.bangvang.command.nomination.NominationDraftCommand.BeginNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.DiscardDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftBeginningBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftContentsBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftDiscardBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftEditBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftPaperBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftReturnBody;
import vn.bangvang.command.nomination.NominationDraftCommand.DraftSignatureBody;
import vn.bangvang.command.nomination.NominationDraftCommand.EditNominationDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.ReturnDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.SendDraftForSignature;
import vn.bangvang.command.nomination.NominationDraftCommand.SignDraft;
import vn.bangvang.command.nomination.NominationDraftCommand.SignatureRequestBody;
import vn.bangvang.command.testing.InMemoryAxon;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.MandateId;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.Document;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftBegun;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftDiscarded;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftEdited;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftReturned;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSentForSignature;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent.NominationDraftSigned;
import vn.bangvang.shared.domain.nomination.NominationDraftId;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationSubmitted;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.domain.nomination.Preparation;
import vn.bangvang.shared.domain.nomination.Preparation.Preparer;

/** What a unit prepares: one writes, another signs. */
class NominationDraftTest {

    private static final NominationDraftId DRAFT = new NominationDraftId(World.id("draft"));
    private static final NominationId ID = Files.nomination("signed");
    private static final DraftContentsBody WHOLE = contents("CTDCP", "Dẫn đầu cụm");

    private final World world = new World()
            .grant("writer", Role.PREPARER, GREEN)
            .grant("colleague", Role.PREPARER, GREEN)
            .grant("leader", Role.REPRESENTATIVE, GREEN)
            .grant("approver", Role.APPROVER, GREEN)
            .grant("stranger", Role.PREPARER, BLUE);
    private final InMemoryAxon axon = Files.withNominations()
            .aggregate(NominationDraft.class)
            .handler(c ->
                    new SigningCommandHandler(c.repository(NominationDraft.class), c.repository(Nomination.class)));

    @BeforeEach
    void start() {
        axon.start(List.of());
    }

    @AfterEach
    void stop() {
        axon.close();
    }

    @Test
    void a_draft_may_be_as_incomplete_as_it_is() {
        send("writer", begin(contents(null, null)));

        assertThat(last())
                .containsExactly(new NominationDraftBegun(
                        DRAFT,
                        GREEN,
                        new DraftContents(WARD, null, 2024, CLUSTER, null, null, null, List.of()),
                        SUBMITTED_ON));
    }

    @Test
    void every_preparer_of_the_unit_goes_on_writing_what_another_began() {
        send("writer", begin(contents("CTDCP", "Dẫn đầu")));
        send("colleague", edit(WHOLE));

        assertThat(last()).containsExactly(new NominationDraftEdited(DRAFT, WHOLE.contents(), SUBMITTED_ON));
    }

    @Test
    void what_is_signed_is_submitted_in_the_same_append_and_says_who_prepared_it() {
        send("writer", begin(contents("CTDCP", "Dẫn đầu")));
        send("colleague", edit(WHOLE));
        send("writer", request(null));
        send("leader", sign(null));

        NominationSubmitted plain = Files.submitted(ID);
        List<Preparer> preparers = Stream.of(by("writer"), by("colleague"))
                .sorted(Comparator.comparing(Preparer::toString))
                .toList();
        assertThat(last()).hasSize(2).contains(new NominationDraftSigned(DRAFT, ID, null, SUBMITTED_ON));
        assertThat(last())
                .filteredOn(NominationSubmitted.class::isInstance)
                .containsExactly(new NominationSubmitted(
                        ID,
                        GREEN,
                        WARD,
                        plain.award(),
                        plain.year(),
                        plain.clusterId(),
                        plain.ruleSet(),
                        plain.citation(),
                        plain.route(),
                        plain.requiredDocuments(),
                        plain.documents(),
                        plain.achievement(),
                        SUBMITTED_ON,
                        null,
                        true,
                        new Preparation(DRAFT, preparers)));
    }

    @Test
    void what_was_written_last_is_saved_with_sending() {
        send("writer", begin(contents("CTDCP", "Dẫn đầu")));
        send("writer", request(WHOLE));

        assertThat(last())
                .containsExactly(
                        new NominationDraftEdited(DRAFT, WHOLE.contents(), SUBMITTED_ON),
                        new NominationDraftSentForSignature(DRAFT, CaseText.plain("Kính trình"), SUBMITTED_ON));
    }

    @Test
    void what_could_not_be_signed_is_not_sent() {
        send("writer", begin(contents(null, "Dẫn đầu cụm")));
        refuse("writer", request(null), Reason.DRAFT_INCOMPLETE);
        refuse("writer", request(contents("NOBEL", "Dẫn đầu cụm")), Reason.UNKNOWN_AWARD);
        DraftContentsBody thin = new DraftContentsBody(
                WHOLE.nominee(), "CTDCP", 2024, CLUSTER, null, null, "Dẫn đầu", papers(DOSSIER.subList(0, 2)));
        refuse("writer", request(thin), Reason.DOSSIER_INCOMPLETE);
    }

    @Test
    void nobody_changes_what_the_signer_reads() {
        send("writer", begin(WHOLE));
        send("writer", request(null));
        refuse("colleague", edit(contents("CTDCP", "Khác")), Reason.DRAFT_NOT_OPEN);
        refuse("colleague", new DiscardDraft(DRAFT, new DraftDiscardBody(SUBMITTED_ON)), Reason.DRAFT_NOT_OPEN);
        refuse("colleague", request(null), Reason.DRAFT_NOT_OPEN);
    }

    @Test
    void what_comes_back_is_written_on_and_sent_again() {
        send("writer", begin(WHOLE));
        send("writer", request(null));
        send("leader", new ReturnDraft(DRAFT, new DraftReturnBody("Nêu rõ số liệu", SUBMITTED_ON)));
        assertThat(last())
                .containsExactly(new NominationDraftReturned(DRAFT, CaseText.plain("Nêu rõ số liệu"), SUBMITTED_ON));
        refuse("leader", sign(null), Reason.DRAFT_NOT_SENT);
        send("colleague", edit(contents("CTDCP", "Dẫn đầu cụm với 378,75 điểm")));
        send("colleague", request(null));
        send("leader", sign(null));
        assertThat(last()).hasSize(2);
    }

    @Test
    void whoever_wrote_or_sent_it_does_not_sign_it_by_whichever_account() {
        send("writer", begin(WHOLE));
        send("writer", request(null));
        world.grant("writer", Role.REPRESENTATIVE, GREEN);
        refuse("writer", sign(null), Reason.PREPARER_MAY_NOT_SIGN);
        world.grant("second account", "writer", Role.REPRESENTATIVE, GREEN);
        refuse(world.actor("second account", null), sign(null), Reason.PREPARER_MAY_NOT_SIGN);
    }

    @Test
    void whoever_prepared_it_does_not_approve_it_either() {
        send("writer", begin(WHOLE));
        send("writer", request(null));
        send("leader", sign(null));
        world.grant("writer", Role.APPROVER, GREEN);
        EndorseNomination endorse = new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON));
        refuse("writer", endorse, Reason.SUBMITTER_MAY_NOT_APPROVE);
        send("approver", endorse);
    }

    @Test
    void what_was_prepared_in_somebodys_place_is_neither_signed_nor_approved_by_them() {
        world.substitute("deputy", "deputy", Role.PREPARER, GREEN);
        send("deputy", begin(WHOLE));
        send("deputy", request(null));
        world.grant("away", Role.REPRESENTATIVE, GREEN).grant("away", Role.APPROVER, GREEN);
        refuse("away", sign(null), Reason.PREPARER_MAY_NOT_SIGN);
        send("leader", sign(null));
        EndorseNomination endorse = new EndorseNomination(ID, new EndorsementBody(null, SUBMITTED_ON));
        refuse("away", endorse, Reason.SUBMITTER_MAY_NOT_APPROVE);
        send("approver", endorse);
    }

    @Test
    void a_preparer_does_not_sign_and_a_signer_does_not_write() {
        send("writer", begin(WHOLE));
        refuse("leader", edit(contents("CTDCP", "Khác")), Reason.NO_MANDATE);
        send("writer", request(null));
        refuse("colleague", sign(null), Reason.NO_MANDATE);
        refuse("approver", sign(null), Reason.NO_MANDATE);
    }

    @Test
    void another_unit_does_not_learn_that_there_is_a_draft() {
        send("writer", begin(WHOLE));
        refuse("stranger", edit(contents("CTDCP", "Khác")), Reason.UNKNOWN_NOMINATION_DRAFT);
    }

    @Test
    void it_is_signed_once_and_what_was_discarded_never() {
        send("writer", begin(WHOLE));
        send("writer", request(null));
        send("leader", sign(null));
        refuse("leader", sign(null), Reason.DRAFT_NOT_SENT);
    }

    @Test
    void what_is_not_wanted_any_more_is_discarded() {
        send("writer", begin(WHOLE));
        send("colleague", new DiscardDraft(DRAFT, new DraftDiscardBody(SUBMITTED_ON)));
        assertThat(last()).containsExactly(new NominationDraftDiscarded(DRAFT, SUBMITTED_ON));
        refuse("writer", edit(contents("CTDCP", "Khác")), Reason.DRAFT_NOT_OPEN);
    }

    @Test
    void a_paper_without_a_title_is_not_there_yet() {
        DraftContentsBody body = new DraftContentsBody(
                WHOLE.nominee(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new DraftPaperBody("TOTRINH", null, null), new DraftPaperBody("BAOCAO", "Báo cáo", null)));
        assertThat(body.contents().documents()).extracting(Document::kind).containsExactly("BAOCAO");
    }

    @Test
    void saving_what_stands_already_is_no_version() {
        send("writer", begin(WHOLE));
        refuse("writer", edit(WHOLE), Reason.NOTHING_CHANGED);
    }

    @Test
    void the_texts_about_a_person_are_stored_under_that_person_from_the_first_word_on() {
        DraftContentsBody personal = new DraftContentsBody(
                new NomineeBody(NomineeKind.INDIVIDUAL, GREEN, person("lan"), "lan"),
                "CSTDCS",
                2024,
                null,
                null,
                null,
                "Hoàn thành xuất sắc",
                papers(DOSSIER));
        assertThat(personal.contents().achievement()).isEqualTo(new CaseText(person("lan"), "Hoàn thành xuất sắc"));
        assertThat(personal.contents().documents())
                .allSatisfy(paper -> assertThat(paper.title().person()).isEqualTo(person("lan")));
        refuse(
                "writer",
                begin(new DraftContentsBody(
                        new NomineeBody(NomineeKind.INDIVIDUAL, GREEN, null, "lan"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Hoàn thành xuất sắc",
                        null)),
                Reason.NOMINEE_INCOMPLETE);
    }

    @Test
    void whoever_is_of_the_register_is_called_and_placed_as_there() {
        world.register("lan", "Lê Thị Lan", GREEN).register("minh", "Trần Văn Minh", BLUE);
        refuse("writer", begin(about("lan", "Lê Lan")), Reason.NAME_DIFFERS_FROM_REGISTER);
        send("writer", begin(about("lan", "Lê Thị Lan")));
        refuse("writer", edit(about("lan", "Lê Lan")), Reason.NAME_DIFFERS_FROM_REGISTER);
        refuse("writer", edit(about("minh", "Trần Văn Minh")), Reason.PERSON_IN_OTHER_UNIT);
    }

    private static DraftContentsBody about(String person, String name) {
        return new DraftContentsBody(
                new NomineeBody(NomineeKind.INDIVIDUAL, GREEN, person(person), name),
                "CSTDCS",
                2024,
                null,
                null,
                null,
                "Hoàn thành xuất sắc",
                papers(DOSSIER));
    }

    @Test
    void nobody_prepares_their_own_nomination() {
        world.grant("lan", Role.PREPARER, GREEN);
        refuse(
                "lan",
                begin(new DraftContentsBody(
                        new NomineeBody(NomineeKind.INDIVIDUAL, GREEN, person("lan"), "lan"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)),
                Reason.OWN_NOMINATION);
    }

    @Test
    void a_clerk_enters_what_the_leader_signed_on_paper_for_the_day_it_was_signed() {
        MandateId leaders = world.grantFrom(LocalDate.of(2024, 2, 1), "old leader", Role.REPRESENTATIVE, GREEN);
        world.grant("clerk", Role.BACK_ENTRY, PROVINCE);
        send("writer", begin(WHOLE));
        send("writer", request(null));
        refuse(world.entering("clerk", leaders), sign(null), Reason.PAPER_NUMBER_MISSING);
        refuse(world.entering("writer", leaders), sign("12/TTr-BCHQS"), Reason.NO_MANDATE);

        axon.send(sign("12/TTr-BCHQS"), world.entering("clerk", leaders));

        assertThat(last()).hasSize(2).contains(new NominationDraftSigned(DRAFT, ID, "12/TTr-BCHQS", SUBMITTED_ON));
    }

    @Test
    void a_preparer_who_enters_past_days_does_not_enter_the_signature() {
        MandateId leaders = world.grantFrom(LocalDate.of(2024, 2, 1), "old leader", Role.REPRESENTATIVE, GREEN);
        world.grant("writer", Role.BACK_ENTRY, GREEN);
        send("writer", begin(WHOLE));
        send("writer", request(null));
        refuse(world.entering("writer", leaders), sign("12/TTr-BCHQS"), Reason.PREPARER_MAY_NOT_SIGN);
    }

    @Test
    void nothing_is_signed_before_it_was_sent_nor_on_a_day_to_come() {
        send("writer", begin(WHOLE));
        send("writer", request(null));
        refuse("leader", signOn(SUBMITTED_ON.minusDays(1)), Reason.DATE_TOO_EARLY);
        refuse("leader", signOn(TODAY.plusDays(1)), Reason.DATE_IN_FUTURE);
    }

    private void send(String who, Object command) {
        axon.send(command, world.actor(who));
    }

    private void refuse(String who, Object command, Reason reason) {
        refuse(world.actor(who), command, reason);
    }

    private void refuse(Actor actor, Object command, Reason reason) {
        int before = axon.appends().size();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> axon.send(command, actor));
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(axon.appends()).hasSize(before);
    }

    private List<Object> last() {
        return axon.appends().get(axon.appends().size() - 1);
    }

    private static Preparer by(String name) {
        return new Preparer(account(name), person(name), null);
    }

    private static DraftContentsBody contents(@Nullable String award, @Nullable String achievement) {
        return new DraftContentsBody(
                new NomineeBody(NomineeKind.COLLECTIVE, GREEN, null, null),
                award,
                2024,
                CLUSTER,
                null,
                null,
                achievement,
                achievement == null ? null : papers(DOSSIER));
    }

    private static List<DraftPaperBody> papers(List<Document> dossier) {
        return dossier.stream()
                .map(paper -> new DraftPaperBody(paper.kind(), paper.title().text(), paper.reference()))
                .toList();
    }

    private static BeginNominationDraft begin(DraftContentsBody contents) {
        return new BeginNominationDraft(DRAFT, new DraftBeginningBody(null, GREEN, contents, SUBMITTED_ON));
    }

    private static EditNominationDraft edit(DraftContentsBody contents) {
        return new EditNominationDraft(DRAFT, new DraftEditBody(contents, SUBMITTED_ON));
    }

    private static SendDraftForSignature request(@Nullable DraftContentsBody contents) {
        return new SendDraftForSignature(DRAFT, new SignatureRequestBody(contents, "Kính trình", SUBMITTED_ON));
    }

    private static SignDraft sign(@Nullable String paperNumber) {
        return new SignDraft(DRAFT, ID, new DraftSignatureBody(null, paperNumber, SUBMITTED_ON));
    }

    private static SignDraft signOn(LocalDate day) {
        return new SignDraft(DRAFT, ID, new DraftSignatureBody(null, null, day));
    }
}
