package vn.bangvang.standalone.rest;

import java.util.List;
import java.util.Map;

/** The commands that no story needs, each once; and those of the stories, where that is asked for. */
final class CommandWalk {

    private final Cast cast;

    CommandWalk(String url) {
        this(url, Onlooker.NOBODY);
    }

    CommandWalk(String url, Onlooker onlooker) {
        this.cast = Cast.hired(new Walker(url, Cast.DAY, onlooker));
    }

    /** By path, why the same was refused when it was begun a second time. */
    Map<String, String> walk() {
        new PeopleWalk(cast).walk();
        String cluster = new ClusterWalk(cast).walk();
        NominationWalk.Honour honour = new NominationWalk(cast).walk();
        new ScoringWalk(cast).walk(cluster);
        new CongressWalk(cast).walk(honour);
        cast.walk().does(cast.walk().as("kiemtra", "thi-dua-2024"), "/api/history/checkpoints", List.of());
        return cast.walk().onceOnly;
    }

    /** Every command but those that need an authenticator or another service. */
    void walkAll() {
        walk();
        new StoryWalk(cast).walk();
    }
}
