package vn.bangvang.benchmark.product;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.benchmark.load.Nomination;
import vn.bangvang.benchmark.product.Bureau.Official;
import vn.bangvang.command.decision.DecisionCommand.DecisionBody;
import vn.bangvang.command.decision.DecisionCommand.IssueDecision;
import vn.bangvang.command.decision.DecisionCommand.SignerBody;
import vn.bangvang.command.dispatch.AggregateCommand;
import vn.bangvang.command.nomination.DocumentBody;
import vn.bangvang.command.nomination.NominationCommand.EndorseNomination;
import vn.bangvang.command.nomination.NominationCommand.EndorsementBody;
import vn.bangvang.command.nomination.NominationCommand.NomineeBody;
import vn.bangvang.command.nomination.NominationCommand.SubmissionBody;
import vn.bangvang.command.nomination.NominationCommand.SubmitNomination;
import vn.bangvang.shared.domain.decision.DecisionKind;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.nomination.NominationId;
import vn.bangvang.shared.law.RuleSets;
import vn.bangvang.shared.platform.axon.UuidV7;

/** A team's nomination for a certificate (<i>giấy khen</i>), whose route has the three steps and no more. */
final class GatewayNomination implements Nomination {

    private static final String AWARD = "GK";

    private final NominationId id = new NominationId(UuidV7.next());
    private final Gateway gateway;
    private final Nominees.Next next;
    private final LocalDate today;
    private long position;

    GatewayNomination(Gateway gateway, Nominees.Next next, LocalDate today) {
        this.gateway = gateway;
        this.next = next;
        this.today = today;
    }

    @Override
    public void submit() {
        List<DocumentBody> documents = RuleSets.inForceOn(today).find(AWARD).orElseThrow().dossier().kinds().stream()
                .map(kind -> new DocumentBody(kind, "Hồ sơ " + kind, "01/" + kind))
                .toList();
        send(
                next.bureau().representative(),
                new SubmitNomination(
                        id,
                        new SubmissionBody(
                                null,
                                next.bureau().unit(),
                                new NomineeBody(NomineeKind.COLLECTIVE, next.team(), null, null),
                                AWARD,
                                next.year(),
                                null,
                                null,
                                documents,
                                "Hoàn thành xuất sắc nhiệm vụ; tập thể đoàn kết, dẫn đầu phong trào thi đua",
                                null,
                                today)));
    }

    @Override
    public void endorse() {
        send(next.bureau().approver(), new EndorseNomination(id, new EndorsementBody("Nhất trí đề nghị", today)));
    }

    @Override
    public void decide() {
        Official signer = next.bureau().competentPerson();
        send(
                signer,
                new IssueDecision(new DecisionBody(
                        null,
                        next.bureau().unit(),
                        DecisionKind.AWARD,
                        next.number() + "/QĐ-ĐV",
                        new SignerBody(signer.person(), "Nguyễn Thị Minh Ngọc"),
                        "Thủ trưởng đơn vị",
                        List.of(id),
                        today)));
    }

    private void send(Official official, AggregateCommand command) {
        position = gateway.send(official, command).position();
    }

    @Override
    public long position() {
        return position;
    }
}
