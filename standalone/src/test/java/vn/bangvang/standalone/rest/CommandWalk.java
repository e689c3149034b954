package vn.bangvang.standalone.rest;

/** The commands that no story needs, each once. */
final class CommandWalk {

    private final Cast cast;

    CommandWalk(String url) {
        this.cast = Cast.hired(new Walker(url, Cast.DAY));
    }

    void walk() {
        new PeopleWalk(cast).walk();
        String cluster = new ClusterWalk(cast).walk();
        NominationWalk.Honour honour = new NominationWalk(cast).walk();
        new ScoringWalk(cast).walk(cluster);
        new CongressWalk(cast).walk(honour);
    }
}
