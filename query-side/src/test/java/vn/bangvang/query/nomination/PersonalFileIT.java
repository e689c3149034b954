package vn.bangvang.query.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.bangvang.query.testing.Flag;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.NomineeKind;
import vn.bangvang.shared.domain.kernel.PersonId;
import vn.bangvang.shared.domain.kernel.PersonalText;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.domain.nomination.NominationEvent.NominationRejected;
import vn.bangvang.shared.domain.nomination.RejectionGround;

/** The file of a person: what it shows, what it keeps, and what is left of it without the key. */
class PersonalFileIT {

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void a_nominees_name_is_shown_from_the_log_and_is_in_no_table() throws Exception {
        Flag flag = new Flag(service, "Đơn vị B");
        flag.submitted(individual(flag));
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        assertThat(service.get(reader, "/api/nominations/" + flag.id)
                        .get("nomineeName")
                        .asString())
                .isEqualTo("Nguyễn Thị Bí Mật");
        assertThat(service.rows()
                        .sql("select count(*) from {nomination-file}.nomination n where n::text like '%Bí Mật%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_written_about_a_person_is_shown_from_the_log_and_is_in_no_table() throws Exception {
        Flag flag = new Flag(service, "Đơn vị E");
        Nominee nominee = individual(flag);
        flag.submitted(nominee);
        flag.happened(rejected(flag, CaseText.about(nominee, "Chị Bí Mật đang bị kỷ luật")));
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        JsonNode file = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(file.at("/dossier/achievement").asString()).isEqualTo("Hoàn thành xuất sắc toàn diện nhiệm vụ");
        assertThat(file.at("/dossier/documents/0/title").asString()).isEqualTo("Tờ trình");
        assertThat(file.at("/timeline/1/detail/reason").asString()).isEqualTo("Chị Bí Mật đang bị kỷ luật");
        assertThat(service.rows()
                        .sql("select n::text from {nomination-file}.nomination n where n.id = ?")
                        .param(flag.id.value())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains("Bí Mật")
                        || row.toLowerCase(Locale.ROOT).contains("xuat sac")
                        || row.contains("Tờ trình"));
        assertThat(service.get(reader, "/api/nominations?q=hoan+thanh+xuat+sac").get("items"))
                .isEmpty();
    }

    @Test
    void once_the_key_was_destroyed_the_file_stands_without_what_was_written() throws Exception {
        Flag flag = new Flag(service, "Đơn vị F");
        Nominee nominee = individual(flag);
        service.keyDestroyed(nominee.personId());
        flag.submitted(nominee);
        long rejection = flag.happened(rejected(flag, CaseText.about(nominee, "Chị Bí Mật đang bị kỷ luật")));
        String reader = service.user(Role.REPRESENTATIVE, flag.unit);
        JsonNode file = service.get(reader, "/api/nominations/" + flag.id);
        assertThat(file.at("/nomination/status").asString()).isEqualTo("REJECTED");
        assertThat(file.at("/nomineeName").isNull()).isTrue();
        assertThat(file.at("/dossier/achievement").isNull()).isTrue();
        assertThat(file.at("/dossier/documents/0/kind").asString()).isEqualTo("TOTRINH");
        assertThat(file.at("/dossier/documents/0/title").isNull()).isTrue();
        assertThat(file.at("/timeline/1/detail/reason").isNull()).isTrue();
        JsonNode audited = service.get(service.user(Role.AUDITOR, service.root()), "/api/audit/" + rejection);
        assertThat(audited.at("/payload/reason/person").asString())
                .isEqualTo(nominee.personId().toString());
        assertThat(audited.at("/payload/reason/erased").asBoolean()).isTrue();
    }

    private static Nominee individual(Flag flag) {
        PersonId person = new PersonId(UUID.randomUUID());
        return new Nominee(NomineeKind.INDIVIDUAL, flag.unit, person, new PersonalText(person, "Nguyễn Thị Bí Mật"));
    }

    private static NominationRejected rejected(Flag flag, CaseText reason) {
        return new NominationRejected(
                flag.id, 0, "cluster", flag.leader, RejectionGround.VIOLATION, reason, LocalDate.of(2023, 1, 25));
    }
}
