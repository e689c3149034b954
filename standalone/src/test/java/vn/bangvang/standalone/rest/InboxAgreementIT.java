package vn.bangvang.standalone.rest;

import static java.util.List.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.shared.testing.TestClient;
import vn.bangvang.standalone.rest.Acts.Shown;

/**
 * What the inbox shows to somebody is not refused to them for role, order or day; what it shows to nobody is refused, and
 * what it shows to somebody is refused to everybody else.
 */
class InboxAgreementIT {

    private static final StoriesService SERVICE = StoriesService.get();

    private static final List<String> ACCOUNTS = of(
            "phuly",
            "phuly.chihuy",
            "luongkhanhthien",
            "tranhungdao",
            "minhkhai",
            "minhkhai.duyet",
            "haibatrung",
            "quangtrung",
            "lamha",
            "hanam",
            "duytien",
            "binhluc",
            "kimbang",
            "lynhan",
            "thanhliem",
            "trungdoan151",
            "baobackan",
            "baobackan.duyet",
            "danvan",
            "danvan.daidien",
            "baovesuckhoe",
            "bchqs.backan",
            "tpbackan",
            "tpbackan.chihuy",
            "ducxuan",
            "phungchikien",
            "sonoivu",
            "thuky.hoidong",
            "chutich.backan",
            "kiemtra");

    /** Others that try what is not shown to them, each time. */
    private static final int OTHERS = 5;

    private final Acts acts = new Acts();

    @Test
    void whatever_the_stories_left_to_be_done_is_done_by_those_who_see_it_and_by_nobody_else() {
        Random dice = new Random(2026);
        Map<String, TestClient> people = new LinkedHashMap<>();
        ACCOUNTS.forEach(name -> people.put(name, SERVICE.as(name)));
        Set<String> tried = new HashSet<>();
        for (String name : people.keySet()) {
            for (Shown task : acts.inbox(people.get(name))) {
                if (Acts.KINDS.contains(task.kind()) && tried.add(task.key())) {
                    refusedToOthers(task, people, dice);
                    acts.mustBeTaken(people.get(name), task);
                }
            }
        }
        assertThat(tried).isNotEmpty();
    }

    private void refusedToOthers(Shown task, Map<String, TestClient> people, Random dice) {
        List<String> others = new ArrayList<>(people.keySet());
        Collections.shuffle(others, dice);
        others.stream()
                .filter(other -> acts.inbox(people.get(other)).stream()
                        .noneMatch(shown -> shown.key().equals(task.key())))
                .limit(OTHERS)
                .forEach(other -> acts.mustBeRefused(people.get(other), task));
    }

    /** As many years as sequences of {@link RandomMeaningIT}: one in {@code mvn verify}. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("bangvang.meaning.sequences", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void in_a_random_year_of_a_cluster_the_inbox_and_the_refusals_agree(long seed) {
        ClusterYear year = new ClusterYear(SERVICE.url(), seed);
        for (int step = 0; step < 120; step++) {
            year.step();
        }
        assertThat(year.taken()).as("acts out of the inbox").isGreaterThan(15);
        assertThat(year.refused()).as("acts that are not in it").isGreaterThan(30);
    }
}
