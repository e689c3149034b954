package vn.bangvang.shared.domain.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.shared.domain.cluster.ClusterId;
import vn.bangvang.shared.domain.kernel.CaseText;
import vn.bangvang.shared.domain.kernel.Nominee;
import vn.bangvang.shared.domain.kernel.UnitId;

/**
 * What stands in a draft (nội dung soạn thảo). It may be incomplete; whom it is about is known from the start, since the
 * texts about a person are stored under that person's key.
 *
 * @param award code of the title or form; null while it is not chosen
 * @param provinceId where it may be decided; null for the top of the tree
 * @param achievement null while nothing is written
 */
public record DraftContents(
        Nominee nominee,
        @Nullable String award,
        @Nullable Integer year,
        @Nullable ClusterId clusterId,
        @Nullable UnitId provinceId,
        @Nullable String achievementCode,
        @Nullable CaseText achievement,
        List<Document> documents) {}
