package vn.bangvang.query.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.bangvang.query.readmodel.ReadModel;
import vn.bangvang.query.testing.AllReadModels;
import vn.bangvang.query.testing.QuerySide;
import vn.bangvang.shared.domain.kernel.Role;
import vn.bangvang.shared.platform.words.Texts;

class ReadModelPagesIT {

    private static final Texts WORDS = new Texts("vn.bangvang.query.parked.words");

    private static QuerySide service;

    @BeforeAll
    static void start() throws Exception {
        service = QuerySide.shared();
    }

    @Test
    void how_far_each_read_model_has_come_is_for_whoever_acts_for_a_unit() throws Exception {
        String member = service.user(Role.REPRESENTATIVE, service.root());
        for (String language : List.of("vi", "en")) {
            HttpResponse<String> page =
                    service.ask(member, "/admin/read-models", "Cookie", "bangvang-language=" + language);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains(language.equals("en") ? "Register of decisions" : "Sổ quyết định");
        }
        service.account("has-no-mandate-here");
        assertThat(service.status("has-no-mandate-here", "/admin/read-models")).isEqualTo(403);
    }

    @Test
    void every_read_model_has_words_in_both_languages() {
        Stream<String> names =
                AllReadModels.LIST.stream().map(ReadModel::name).filter(name -> !name.startsWith("probe"));
        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(WORDS.text("model." + name, Locale.ROOT))
                        .isNotEqualTo(WORDS.text("model." + name, Locale.ENGLISH)));
    }
}
