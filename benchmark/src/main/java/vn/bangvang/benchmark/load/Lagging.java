package vn.bangvang.benchmark.load;

import java.util.List;

/** A contender whose answers can be read only some time after they were acknowledged. */
public interface Lagging {

    /** Milliseconds from the acknowledgement of each step to its visibility, under so many steps a second. */
    List<Double> lags(Slice slice, double perSecond) throws Exception;
}
