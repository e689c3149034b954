package vn.bangvang.query.floor;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Lexer.RegexToken;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.Source;
import com.oracle.js.parser.TokenType;
import com.oracle.js.parser.ir.AccessNode;
import com.oracle.js.parser.ir.BinaryNode;
import com.oracle.js.parser.ir.CallNode;
import com.oracle.js.parser.ir.ClassElement;
import com.oracle.js.parser.ir.ClassNode;
import com.oracle.js.parser.ir.Expression;
import com.oracle.js.parser.ir.ForNode;
import com.oracle.js.parser.ir.FunctionNode;
import com.oracle.js.parser.ir.IdentNode;
import com.oracle.js.parser.ir.LexicalContext;
import com.oracle.js.parser.ir.LiteralNode;
import com.oracle.js.parser.ir.Node;
import com.oracle.js.parser.ir.ObjectNode;
import com.oracle.js.parser.ir.PropertyNode;
import com.oracle.js.parser.ir.TernaryNode;
import com.oracle.js.parser.ir.UnaryNode;
import com.oracle.js.parser.ir.VarNode;
import com.oracle.js.parser.ir.visitor.NodeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a script asks of a browser: syntax, what it takes from the global scope, and members by their names. What a name
 * is a member of is not known, so it counts as missing where nothing of that name is had by all browsers of the floor.
 */
final class ScriptUses extends NodeVisitor<LexicalContext> {

    /** Newer than the script that every browser of the floor reads: what the parser tells apart. */
    private static final Map<TokenType, String> OPERATORS = Map.of(
            TokenType.NULLISHCOALESC, "nullish_coalescing",
            TokenType.ASSIGN_NULLCOAL, "nullish_coalescing_assignment",
            TokenType.ASSIGN_AND, "logical_and_assignment",
            TokenType.ASSIGN_OR, "logical_or_assignment",
            TokenType.EXP, "exponentiation",
            TokenType.ASSIGN_EXP, "exponentiation_assignment");

    private static final Map<String, String> IN_PATTERNS = Map.of(
            "(?<=", "lookbehind_assertion",
            "(?<!", "lookbehind_assertion",
            "\\p{", "unicode_character_class_escape",
            "\\k<", "named_backreference");

    private final FeatureData data;
    private final Source source;
    private final boolean isOurs;
    private final Set<String> own = new TreeSet<>();
    private final Set<String> records = new TreeSet<>();
    private final List<IdentNode> names = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    private ScriptUses(FeatureData data, Source source, boolean isOurs) {
        super(new LexicalContext());
        this.data = data;
        this.source = source;
        this.isOurs = isOurs;
    }

    static List<Use> ofModule(FeatureData data, String file, String text) {
        return of(data, file, text, true);
    }

    /** Of a library made small: its members count where the language has some of that name, since most are its own. */
    static List<Use> ofLibrary(FeatureData data, String file, String text) {
        return of(data, file, text, false);
    }

    private static List<Use> of(FeatureData data, String file, String text, boolean isModule) {
        Source source = Source.sourceFor(file, text);
        ScriptEnvironment language = ScriptEnvironment.builder()
                .ecmaScriptVersion(Integer.MAX_VALUE)
                .classFields(true)
                .privateFieldsIn(true)
                .topLevelAwait(true)
                .importAssertions(true)
                .build();
        Parser parser = new Parser(language, source, new ErrorManager.ThrowErrorManager());
        FunctionNode script = isModule ? parser.parseModule(file) : parser.parse();
        ScriptUses found = new ScriptUses(data, source, isModule);
        script.accept(found);
        found.names.stream().filter(name -> !found.own.contains(name.getName())).forEach(found::global);
        return found.uses;
    }

    private void use(Node where, String name, Set<String> features) {
        uses.add(new Use(source.getName(), source.getLine(where.getStart()), name, features));
    }

    private void syntax(Node where, String feature) {
        use(where, feature.replaceFirst("^.*\\.", "").replace('_', ' '), Set.of("javascript." + feature));
    }

    private void global(IdentNode name) {
        use(name, name.getName(), globals(name.getName()));
    }

    private Set<String> globals(String name) {
        Set<String> known = Stream.of("javascript.builtins." + name, "api." + name, "api.Window." + name)
                .filter(data::knows)
                .collect(Collectors.toUnmodifiableSet());
        return known.isEmpty() ? Set.of("api.Window." + name) : known;
    }

    @Override
    public boolean enterIdentNode(IdentNode name) {
        names.add(name);
        return true;
    }

    @Override
    public boolean enterVarNode(VarNode declared) {
        String name = declared.getName().getName();
        own.add(name);
        if (declared.getInit() instanceof ObjectNode
                || declared.getInit() instanceof TernaryNode choice
                        && choice.getTrueExpression().getExpression() instanceof ObjectNode) {
            records.add(name);
        }
        return true;
    }

    /** What a pattern takes out of something is a member of it. */
    private void pattern(Expression left) {
        if (isOurs && left instanceof ObjectNode taken) {
            taken.getElements().stream()
                    .filter(one -> one.getKeyName() != null)
                    .forEach(one -> use(one, "." + one.getKeyName(), data.members(one.getKeyName())));
        }
    }

    @Override
    public boolean enterClassElement(ClassElement element) {
        return enterPropertyNode(element);
    }

    /** Keys are no names of the global scope. */
    @Override
    public boolean enterPropertyNode(PropertyNode property) {
        if (property.isComputed()) {
            property.getKey().accept(this);
        }
        Stream.of(property.getValue(), property.getGetter(), property.getSetter())
                .filter(Objects::nonNull)
                .forEach(part -> part.accept(this));
        return false;
    }

    @Override
    public boolean enterFunctionNode(FunctionNode function) {
        function.getParameters().forEach(parameter -> own.add(parameter.getName()));
        own.addAll(List.of("arguments", "this", "super", "new.target"));
        if (function.getModule() != null) {
            function.getModule()
                    .getImportEntries()
                    .forEach(one -> own.add(one.getLocalName().toString()));
        }
        if (function.isAsync()) {
            syntax(function, "statements." + (function.isGenerator() ? "async_generator_function" : "async_function"));
        }
        if (function.isArrow()) {
            syntax(function, "functions.arrow_functions");
        }
        return true;
    }

    @Override
    public boolean enterClassNode(ClassNode type) {
        if (type.getIdent() != null) {
            own.add(type.getIdent().getName());
        }
        syntax(type, "statements.class");
        type.getClassElements().forEach(element -> {
            if (element.isClassStaticBlock()) {
                syntax(element, "classes.static.initialization_blocks");
            } else if (element.isPrivate()) {
                syntax(
                        element,
                        element.isMethodOrAccessor()
                                ? "classes.private_class_methods"
                                : "classes.private_class_fields");
            } else if (element.isClassField()) {
                syntax(element, element.isStatic() ? "classes.static.class_fields" : "classes.public_class_fields");
            }
        });
        return true;
    }

    @Override
    public boolean enterBinaryNode(BinaryNode node) {
        String operator = OPERATORS.get(node.tokenType());
        if (operator != null) {
            syntax(node, "operators." + operator);
        }
        if (node.isAssignment()) {
            pattern(node.getLhs());
        }
        return true;
    }

    @Override
    public boolean enterUnaryNode(UnaryNode node) {
        if (node.tokenType() == TokenType.AWAIT
                && getLexicalContext().getCurrentFunction() != null
                && getLexicalContext().getCurrentFunction().isModule()) {
            syntax(node, "operators.await.top_level");
        }
        return true;
    }

    @Override
    public boolean enterForNode(ForNode loop) {
        if (loop.getInit() instanceof IdentNode each) {
            own.add(each.getName());
        }
        if (loop.isForAwaitOf()) {
            syntax(loop, "statements.for_await_of");
        }
        return true;
    }

    @Override
    public boolean enterLiteralNode(LiteralNode<?> literal) {
        if (literal.getValue() instanceof RegexToken regex) {
            IN_PATTERNS.forEach((text, feature) -> {
                if (regex.getExpression().contains(text)) {
                    syntax(literal, "regular_expressions." + feature);
                }
            });
            if (regex.getExpression().matches(".*\\(\\?<\\w.*")) {
                syntax(literal, "regular_expressions.named_capturing_group");
            }
            Map.of('d', "hasIndices", 'v', "unicodeSets", 's', "dotAll", 'y', "sticky")
                    .forEach((flag, name) -> {
                        if (regex.getOptions().indexOf(flag) >= 0) {
                            syntax(literal, "builtins.RegExp." + name);
                        }
                    });
        }
        return true;
    }

    @Override
    public boolean enterAccessNode(AccessNode access) {
        if (access.isOptional()) {
            syntax(access, "operators.optional_chaining");
        }
        String name = access.getProperty();
        if (access.isPrivate() || access.getBase() instanceof IdentNode base && records.contains(base.getName())) {
            return true;
        }
        Set<String> exact = exact(access);
        boolean isOfLanguage = data.members(name).stream().anyMatch(member -> member.startsWith("javascript."));
        if (!isOurs && exact == null && !isOfLanguage) {
            return true;
        }
        use(
                access,
                (exact == null ? "" : ((IdentNode) access.getBase()).getName()) + "." + name,
                exact == null ? members(name) : exact);
        return true;
    }

    /** A handler is known by its event. */
    private Set<String> members(String name) {
        Set<String> members = data.members(name);
        return members.isEmpty() && name.startsWith("on") ? data.members(name.substring(2) + "_event") : members;
    }

    /** Where it is asked of something in the global scope, that is what it is a member of. */
    private @Nullable Set<String> exact(AccessNode access) {
        if (!(access.getBase() instanceof IdentNode base) || own.contains(base.getName())) {
            return null;
        }
        String name = access.getProperty();
        Set<String> known = Stream.of("javascript.builtins.", "api.")
                .map(part -> part + base.getName() + ".")
                .flatMap(type -> Stream.of(type + name, type + name + "_static"))
                .filter(data::knows)
                .collect(Collectors.toUnmodifiableSet());
        if (!known.isEmpty()) {
            return known;
        }
        return base.getName().equals("window") && globals(name).stream().anyMatch(data::knows) ? globals(name) : null;
    }

    @Override
    public boolean enterCallNode(CallNode call) {
        if (call.isOptional()) {
            syntax(call, "operators.optional_chaining");
        }
        if (call.isImport()) {
            syntax(call, "operators.import");
        }
        Expression called = call.getFunction();
        if (called instanceof AccessNode access) {
            String name = access.getProperty();
            Set<String> members = exact(access) == null ? data.members(name) : exact(access);
            parameters(
                    call,
                    name,
                    members.stream()
                            .map(member -> call.isNew() ? member + "." + name : member)
                            .collect(Collectors.toSet()));
            if (name.equals("addEventListener") && call.getArgs().get(0) instanceof LiteralNode<?> event) {
                use(call, "event " + event.getString(), data.members(event.getString() + "_event"));
            }
        } else if (called instanceof IdentNode ident && !own.contains(ident.getName())) {
            String name = ident.getName();
            parameters(
                    call,
                    name,
                    Character.isUpperCase(name.charAt(0))
                            ? Set.of("api." + name + "." + name, "javascript.builtins." + name + "." + name)
                            : globals(name));
        }
        return true;
    }

    /** Options by their names; what else is told of the parameters of something that has one meaning. */
    private void parameters(CallNode call, String name, Set<String> features) {
        Set<String> keys = call.getArgs().stream()
                .filter(ObjectNode.class::isInstance)
                .flatMap(options -> ((ObjectNode) options).getElements().stream())
                .map(PropertyNode::getKeyName)
                .filter(key -> key != null)
                .collect(Collectors.toSet());
        Set<String> known = features.stream().filter(data::knows).collect(Collectors.toSet());
        for (String feature : known) {
            for (String part : data.within(feature)) {
                String last = part.substring(feature.length() + 1);
                boolean isOption = keys.stream()
                        .anyMatch(key -> last.equals(key)
                                || last.equals(key + "_parameter")
                                || last.equals("options_" + key + "_parameter")
                                || last.equals("options_parameter." + key)
                                || last.equals("init_" + key + "_parameter"));
                boolean isArgument = call.getArgs().size() > 1 && known.size() == 1 && !last.contains(".");
                if (isOption || isArgument && !last.contains("_")) {
                    use(call, name + "(" + last + ")", Set.of(part));
                }
            }
        }
    }
}
