package vn.bangvang.benchmark;

import java.util.List;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.peer.CamundaPeer;
import vn.bangvang.benchmark.peer.DbosPeer;
import vn.bangvang.benchmark.peer.FlowablePeer;
import vn.bangvang.benchmark.peer.RawCommit;
import vn.bangvang.benchmark.peer.StockAxon;
import vn.bangvang.benchmark.product.Product;
import vn.bangvang.benchmark.product.ProductHttp;
import vn.bangvang.benchmark.product.ProductStore;

/** Everybody who can be measured, by name. */
final class Contenders {

    static final String PRODUCT = "bangvang";
    static final String STORE = "store";
    static final String HTTP = "http";

    /** Flowable 7 and 8 do not go on one class path, so the newer one has a jar of its own. */
    static final String FLOWABLE_8 = "flowable-8";

    /** Ends the name of a contender that an earlier benchmark's jar runs: {@code bangvang-before}, {@code http-before}. */
    static final String BEFORE = "-before";

    /** Who takes nominations through their three steps, in the order of the figures. */
    static final List<String> COMMANDS = List.of(
            PRODUCT,
            PRODUCT + BEFORE,
            "flowable",
            FLOWABLE_8,
            "camunda",
            "dbos",
            "stock-axon",
            "stock-axon-list",
            "raw-commit");

    private Contenders() {}

    /** Whether an earlier benchmark's jar runs it. */
    static boolean isBefore(String contender) {
        return contender.endsWith(BEFORE);
    }

    /** Whether a jar beside this one runs it. */
    static boolean hasOwnJar(String contender) {
        return contender.equals(FLOWABLE_8);
    }

    /** The name under which whoever runs the contender knows it. */
    static String role(String contender) {
        return isBefore(contender) ? contender.substring(0, contender.length() - BEFORE.length()) : contender;
    }

    /** @param address where the product serves HTTP; only one of them asks */
    static Contender named(String name, String address) {
        return switch (name) {
            case PRODUCT -> new Product();
            case STORE -> new ProductStore();
            case HTTP -> new ProductHttp(address);
            case "flowable", FLOWABLE_8 -> new FlowablePeer(name);
            case "camunda" -> new CamundaPeer();
            case "stock-axon" -> new StockAxon(false);
            case "stock-axon-list" -> new StockAxon(true);
            case "dbos" -> new DbosPeer();
            case "raw-commit" -> new RawCommit();
            default -> throw new IllegalArgumentException("Nobody is called " + name);
        };
    }
}
