package vn.bangvang.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.command.testing.World.CLUSTER;
import static vn.bangvang.command.testing.World.RED;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.command.testing.World;
import vn.bangvang.shared.event.Claim;
import vn.bangvang.shared.event.ClaimKind;
import vn.bangvang.shared.refusal.Reason;
import vn.bangvang.shared.refusal.ReasonTexts;
import vn.bangvang.shared.refusal.Refusal;

class TakenTest {

    private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final World world = new World();

    @Test
    void no_two_kinds_of_key_are_refused_for_the_same_reason() {
        Set<Reason> seen = new HashSet<>();
        assertThat(ClaimKind.values())
                .allSatisfy(kind -> assertThat(seen.add(Taken.reason(kind))).isTrue());
        assertThat(seen).doesNotContain(Reason.ALREADY_EXISTS);
    }

    @ParameterizedTest
    @EnumSource(ClaimKind.class)
    void the_refusal_names_what_there_is_in_words_and_its_id_in_the_details(ClaimKind kind) {
        Refusal refusal = Taken.refusal(claim(kind), RED.value(), world.book());

        assertThat(refusal.details()).containsEntry("existing", RED.value());
        for (Locale language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(ReasonTexts.detail(refusal.reason(), refusal.details(), language)
                            .replace("Đơn vị " + RED, ""))
                    .doesNotContain("…")
                    .doesNotContainPattern(ID);
        }
    }

    @Test
    void a_member_of_another_cluster_is_named_with_that_cluster_and_the_year() {
        Claim claim = Claim.inYear(ClaimKind.CLUSTER_MEMBERSHIP, 2024, World.PROVINCE, RED);
        Refusal refusal = Taken.refusal(claim, CLUSTER.value(), world.book());
        assertThat(ReasonTexts.detail(refusal.reason(), refusal.details(), Locale.ROOT))
                .isEqualTo(
                        "Năm 2024, Đơn vị %s đã là thành viên của Cụm số 3, do cùng cơ quan tổ chức.".formatted(RED));
    }

    private static Claim claim(ClaimKind kind) {
        Object[] parts = kind.parts().stream()
                .map(part -> Set.of("year", "from", "until", "period").contains(part) ? "2024" : part)
                .map(part -> part.equals("cluster") ? CLUSTER : part)
                .map(part ->
                        Arrays.asList("unit", "organiser", "about", "superior").contains(part) ? RED : part)
                .toArray();
        return kind == ClaimKind.CLUSTER_MEMBERSHIP ? Claim.inYear(kind, 2024, parts) : Claim.of(kind, parts);
    }
}
