package vn.bangvang.shared.domain.ranking;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.kernel.Reason;
import vn.bangvang.shared.domain.kernel.Refusal;

/** Each member of a cluster has one vote: there are never more of them than members, nor than members who came. */
final class MemberVotes {

    private MemberVotes() {}

    /**
     * @param present how many of the members voted; null where that was not counted
     * @param votes all that were given
     */
    static void check(int members, @Nullable Integer present, int votes) {
        int came = present == null ? members : present;
        if (came > members || votes > came) {
            throw new Refusal(Reason.VOTES_EXCEED_MEMBERS, Map.of("members", members, "present", came, "votes", votes));
        }
    }
}
