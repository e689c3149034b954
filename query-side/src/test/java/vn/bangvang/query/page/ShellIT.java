package vn.bangvang.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;

/** What stands around each page. */
class ShellIT {

    private static QuerySide service;
    private static String reader;

    @BeforeAll
    static void somebody_reads() throws Exception {
        service = QuerySide.shared();
        reader = service.user(Role.REPRESENTATIVE, service.unit("Xã Danh mục"));
    }

    @ParameterizedTest
    @CsvSource({
        "/inbox, /inbox, Việc của tôi",
        "/drafts, /nominations, Đề nghị khen thưởng",
        "/score-tables, /scoring, Chấm điểm",
        "/clusters, /movements, Phong trào",
        "/registrations, /movements, Phong trào",
        "/reviews, /movements, Phong trào",
        "/role-models, /movements, Phong trào",
        "/congresses, /movements, Phong trào",
        "/pledges, /pledges, Giao ước"
    })
    void each_page_marks_the_section_that_it_belongs_to(String page, String section, String words) throws Exception {
        assertThat(service.page(reader, page))
                .contains("<a href=\"" + section + "\" aria-current=\"page\"")
                .contains("<summary>Danh mục: " + words + "</summary>");
    }
}
