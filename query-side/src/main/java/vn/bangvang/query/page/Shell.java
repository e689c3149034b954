package vn.bangvang.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.query.readmodel.Named;
import vn.bangvang.shared.domain.kernel.Role;

/**
 * What stands around each page: who is logged in, for which units and in which roles, and where they may go.
 *
 * @param language {@code vi} or {@code en}
 * @param address of this page, to come back to
 * @param first the same from the beginning of its list; null where the page begins there
 * @param practice whether what is shown is the sample, which nobody may take for a real installation
 * @param today the day in Việt Nam
 * @param ending null unless rules end soon and the reader is one of those who must see to it
 * @param session null for who is not logged in by one
 */
public record Shell(
        String language,
        String address,
        @Nullable String first,
        boolean practice,
        LocalDate today,
        @Nullable String name,
        List<Duty> duties,
        List<Section> sections,
        @Nullable EndingRules ending,
        @Nullable SessionEnd session) {

    /**
     * In how many seconds a login ends.
     *
     * @param left whatever is done
     * @param idle unless something is done
     */
    public record SessionEnd(long left, long idle) {}

    /** A role that somebody has for a unit today. */
    public record Duty(Role role, Named unit) {}

    /** A link to a part of the service; its words are {@code section.<key>}. */
    public record Section(String key, String href, boolean current) {}

    /** The key of the section that the page belongs to, if it belongs to one. */
    public @Nullable String here() {
        return sections.stream()
                .filter(Section::current)
                .map(Section::key)
                .findFirst()
                .orElse(null);
    }

    public boolean has(Role role) {
        return duties.stream().anyMatch(duty -> duty.role() == role);
    }

    public boolean hasAny(Set<Role> roles) {
        return duties.stream().anyMatch(duty -> roles.contains(duty.role()));
    }
}
