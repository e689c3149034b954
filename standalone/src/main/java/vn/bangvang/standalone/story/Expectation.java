package vn.bangvang.standalone.story;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.bangvang.standalone.story.ServiceClient.Answer;

/** What the service should answer to a step: that it is done, if nothing else is said. */
record Expectation(
        @Nullable Node node,
        @Nullable Integer status,
        @Nullable Node answer) {

    private static final List<String> KEYS = List.of("status", "answer");
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int HIGHEST_STATUS = 599;

    static Expectation of(@Nullable Node node) {
        if (node instanceof MappingNode mapping) {
            Fields fields = new Fields(mapping, KEYS);
            Node status = fields.optional("status");
            return new Expectation(node, status == null ? null : status(status), fields.optional("answer"));
        }
        return new Expectation(node, node == null ? null : status(node), null);
    }

    private static int status(Node node) {
        String written = Fields.text(node);
        int status = written.matches("\\d{3}") ? Integer.parseInt(written) : 0;
        if (status < OK || status > HIGHEST_STATUS) {
            throw StoryMistake.at(
                    Place.of(node),
                    "\"expect\" phải là mã trả lời như 200, 201, 422",
                    "\"expect\" must be a status such as 200, 201, 422");
        }
        return status;
    }

    boolean metBy(int answered) {
        return status == null ? answered == OK || answered == CREATED : answered == status;
    }

    String inWords() {
        return status == null ? OK + "/" + CREATED : status.toString();
    }

    void demandParts(Step step, Answer given) {
        if (answer == null) {
            return;
        }
        Parts.Difference difference = Parts.difference("", step.value(answer), given.body());
        if (difference != null) {
            throw StoryMistake.at(
                    Place.of(YamlTree.find(answer, difference.path())),
                    String.format(
                            Locale.ROOT,
                            "bước \"%s\": \"%s\" phải là \"%s\" nhưng nhận \"%s\"",
                            step.name(),
                            difference.path(),
                            difference.expected(),
                            difference.actual()),
                    String.format(
                            Locale.ROOT,
                            "step \"%s\": \"%s\" should be \"%s\", was \"%s\"",
                            step.name(),
                            difference.path(),
                            difference.expected(),
                            difference.actual()));
        }
    }
}
