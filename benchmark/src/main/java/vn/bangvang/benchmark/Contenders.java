package vn.bangvang.benchmark;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.bangvang.benchmark.load.Contender;
import vn.bangvang.benchmark.peer.CamundaPeer;
import vn.bangvang.benchmark.peer.FlowablePeer;
import vn.bangvang.benchmark.peer.RawCommit;
import vn.bangvang.benchmark.peer.StockAxon;
import vn.bangvang.benchmark.product.Product;
import vn.bangvang.benchmark.product.ProductStore;

/** Everybody who can be measured, by name. */
final class Contenders {

    static final String PRODUCT = "bangvang";
    static final String STORE = "store";

    /** Who takes nominations through their three steps, in the order of the figures. */
    static final List<String> COMMANDS = List.of(PRODUCT, "flowable", "camunda", "stock-axon", "raw-commit");

    private static final Map<String, Supplier<Contender>> BY_NAME = Map.of(
            PRODUCT, Product::new,
            "flowable",
            FlowablePeer::new,
            "camunda",
            CamundaPeer::new,
            "stock-axon",
            StockAxon::new,
            "raw-commit",
            RawCommit::new,
            STORE,
            ProductStore::new);

    private Contenders() {}

    static Contender named(String name) {
        Supplier<Contender> contender = BY_NAME.get(name);
        if (contender == null) {
            throw new IllegalArgumentException("Nobody is called " + name + "; known are " + BY_NAME.keySet());
        }
        return contender.get();
    }
}
