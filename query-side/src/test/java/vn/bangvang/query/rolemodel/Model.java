package vn.bangvang.query.rolemodel;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.UnitId;
import vn.bangvang.shared.domain.rolemodel.Milestone;
import vn.bangvang.shared.domain.rolemodel.Recognition;
import vn.bangvang.shared.domain.rolemodel.RecognitionBasis;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneMoved;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.MilestoneReached;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPlanned;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelPublicised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelRecognised;
import vn.bangvang.shared.domain.rolemodel.RoleModelEvent.RoleModelReviewed;
import vn.bangvang.shared.domain.rolemodel.RoleModelField;
import vn.bangvang.shared.domain.rolemodel.RoleModelId;
import vn.bangvang.shared.domain.rolemodel.RoleModelOutcome;
import vn.bangvang.shared.domain.rolemodel.RoleModelPlan;

/**
 * A model planned for 2021–2023, and recognised on the day of the meeting for the 75th anniversary. Years and day are as
 * reported of Bắc Kạn; everything else is invented.
 */
final class Model {

    static final LocalDate PLANNED_ON = LocalDate.of(2021, 3, 1);
    static final LocalDate RECOGNISED_ON = LocalDate.of(2023, 6, 11);

    final RoleModelId id = new RoleModelId(UUID.randomUUID());
    final UnitId unit;
    final Nominee subject;
    private final QuerySide service;

    private Model(QuerySide service, UnitId unit, Nominee subject) {
        this.service = service;
        this.unit = unit;
        this.subject = subject;
    }

    static Model collective(QuerySide service, String unitName) {
        UnitId unit = service.unit(unitName);
        return new Model(service, unit, new Nominee(NomineeKind.COLLECTIVE, unit, null, null));
    }

    static Model person(QuerySide service, String name) {
        UnitId unit = service.unit("Đơn vị của " + UUID.randomUUID());
        PersonId person = new PersonId(UUID.randomUUID());
        return new Model(
                service, unit, new Nominee(NomineeKind.INDIVIDUAL, unit, person, new PersonalText(person, name)));
    }

    String path() {
        return "/api/role-models/" + id;
    }

    void happened(RoleModelEvent... events) {
        service.happened(id.value(), new UUID(0, 1), unit, events);
    }

    CaseText about(String text) {
        return CaseText.about(subject, text);
    }

    RoleModelPlan plan(String topic, RoleModelField field) {
        return new RoleModelPlan(
                        field,
                        CaseText.plain(topic),
                        CaseText.plain("Nhiều năm dẫn đầu"),
                        2021,
                        2023,
                        List.of(
                                new Milestone("M1", CaseText.plain("Năm đầu"), LocalDate.of(2021, 12, 31)),
                                new Milestone("M2", CaseText.plain("Năm cuối"), LocalDate.of(2023, 5, 31))))
                .of(subject);
    }

    Model planned() {
        happened(new RoleModelPlanned(
                id, unit, subject, plan("Chung sức xây dựng nông thôn mới", RoleModelField.COMMUNITY), PLANNED_ON));
        return this;
    }

    Model ready() {
        happened(
                new MilestoneReached(id, "M1", about("Về đích sớm"), about("05/BC"), LocalDate.of(2021, 11, 30)),
                new MilestoneMoved(id, "M2", LocalDate.of(2023, 6, 1), about("Mưa lũ"), LocalDate.of(2022, 9, 1)),
                new RoleModelReviewed(
                        id, service.root(), RoleModelOutcome.READY, about("Còn nợ sổ sách"), LocalDate.of(2023, 5, 1)));
        return this;
    }

    Model recognised() {
        happened(new RoleModelRecognised(
                id,
                service.root(),
                new Recognition("province", RecognitionBasis.DECISION, "12/QĐ-UBND", RECOGNISED_ON),
                RECOGNISED_ON));
        return this;
    }

    Model publicised() {
        happened(new RoleModelPublicised(
                id, unit, about("Báo Bắc Kạn"), about("Đi đầu"), about("/di-dau"), LocalDate.of(2023, 6, 20)));
        return this;
    }
}
