package vn.bangvang.query.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.query.readmodel.EventLog;
import vn.bangvang.shared.domain.kernel.DomainEvent;
import vn.bangvang.shared.domain.kernel.EventFamilies;
import vn.bangvang.shared.domain.nomination.DraftContents;
import vn.bangvang.shared.domain.nomination.NominationDraftEvent;

/** What tells the drafts of one unit apart: looked up when they are shown and kept nowhere, as it may be about a person. */
@Component
public final class DraftTitles {

    /**
     * @param nominee the name of the person it is about; null for a collective, and once the person's data was erased
     * @param achievement what was achieved: its first words; null while nothing is written
     * @param code tells achievements apart; null where there is none
     */
    public record Title(
            @Nullable String nominee,
            @Nullable String achievement,
            @Nullable String code) {

        /** The shortest that tells it apart. */
        public @Nullable String matter() {
            return code == null ? achievement : code;
        }
    }

    private static final Set<Class<? extends DomainEvent>> WRITTEN =
            Set.copyOf(EventFamilies.of(NominationDraftEvent.Written.class));

    private static final int FIRST_WORDS = 70;

    private final EventLog log;

    DraftTitles(EventLog log) {
        this.log = log;
    }

    /** By the id of the draft, as it was written last. */
    public Map<UUID, Title> of(Collection<UUID> drafts) {
        Map<UUID, Title> titles = new HashMap<>();
        log.newest(drafts, WRITTEN)
                .forEach(logged -> titles.put(
                        logged.aggregateId(), of(((NominationDraftEvent.Written) logged.event()).contents())));
        return titles;
    }

    static Title of(DraftContents contents) {
        return new Title(
                contents.nominee().name() == null
                        ? null
                        : contents.nominee().name().text(),
                contents.achievement() == null
                        ? null
                        : firstWords(contents.achievement().text()),
                contents.achievementCode());
    }

    private static @Nullable String firstWords(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= FIRST_WORDS) {
            return line;
        }
        int end = line.lastIndexOf(' ', FIRST_WORDS);
        return line.substring(0, end < 0 ? line.offsetByCodePoints(0, FIRST_WORDS / 2) : end) + "…";
    }
}
