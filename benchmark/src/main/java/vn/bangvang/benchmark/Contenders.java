package vn.bangvang.benchmark;

import java.util.List;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.peer.CamundaPeer;
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

    /** Who takes nominations through their three steps, in the order of the figures. */
    static final List<String> COMMANDS = List.of(PRODUCT, "flowable", "camunda", "stock-axon", "raw-commit");

    private Contenders() {}

    /** @param address where the product serves HTTP; only one of them asks */
    static Contender named(String name, String address) {
        return switch (name) {
            case PRODUCT -> new Product();
            case STORE -> new ProductStore();
            case HTTP -> new ProductHttp(address);
            case "flowable" -> new FlowablePeer();
            case "camunda" -> new CamundaPeer();
            case "stock-axon" -> new StockAxon();
            case "raw-commit" -> new RawCommit();
            default -> throw new IllegalArgumentException("Nobody is called " + name);
        };
    }
}
