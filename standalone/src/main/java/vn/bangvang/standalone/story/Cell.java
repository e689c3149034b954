package vn.bangvang.standalone.story;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** What stands in one column of a row, and the rows around it that it may speak of. */
record Cell(Node node, @Nullable Scope scope) {}
