package vn.bangvang.standalone.story;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where something stands, as an editor counts.
 *
 * @param file its name, or that of a story of the sample
 */
record Place(String file, int line) {

    static Place of(Node node) {
        return node.getStartMark().map(Place::of).orElseThrow();
    }

    static Place of(Mark mark) {
        return new Place(mark.getName(), mark.getLine() + 1);
    }
}
