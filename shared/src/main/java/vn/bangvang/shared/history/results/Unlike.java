package vn.bangvang.shared.history.results;

import java.util.List;
import vn.bangvang.shared.history.Check;
import vn.bangvang.shared.history.Finding;

/** Where results are told that are not what they should be. */
interface Unlike {

    void say(long position, String vietnamese, String english);

    /** Adds what is told to the findings. */
    static Unlike in(List<Finding> findings) {
        return (position, vietnamese, english) ->
                findings.add(new Finding(Check.RESULTS, position, vietnamese, english));
    }
}
