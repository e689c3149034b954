package vn.bangvang.shared.law;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** On which line of a YAML file something is written. */
final class YamlLines {

    private final Optional<Node> root;

    /** @throws RuleSetMistakes if it is no YAML */
    YamlLines(RuleSetText text) {
        try {
            root = new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(text.content());
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw RuleSetMistakes.at(
                    text, line, "không phải YAML: " + e.getProblem(), "this is no YAML: " + e.getProblem());
        }
    }

    /** The line of what these keys and indexes lead to, or of the nearest above it that is written there. */
    int of(List<String> path) {
        Optional<Node> at = root;
        int line = 1;
        for (String part : path) {
            Optional<NodeTuple> entry = at.flatMap(node -> entry(node, part));
            Optional<Node> item = at.flatMap(node -> item(node, part));
            line = entry.map(NodeTuple::getKeyNode)
                    .or(() -> item)
                    .flatMap(Node::getStartMark)
                    .map(mark -> mark.getLine() + 1)
                    .orElse(line);
            at = entry.map(NodeTuple::getValueNode).or(() -> item);
        }
        return line;
    }

    private static Optional<NodeTuple> entry(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Node> item(Node node, String index) {
        return node instanceof SequenceNode list
                ? list.getValue().stream().skip(Long.parseLong(index)).findFirst()
                : Optional.empty();
    }
}
