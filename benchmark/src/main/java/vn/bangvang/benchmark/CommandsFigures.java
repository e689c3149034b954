package vn.bangvang.benchmark;

import java.util.List;
import vn.bangvang.benchmark.report.Figures;
import vn.bangvang.benchmark.worker.WorkerProcess.Lag;

/** Turns what the races measured into the lines that are published. */
final class CommandsFigures {

    private CommandsFigures() {}

    /** What everyone did, and how many times the product did as much as each of its peers. */
    static void ofCommands(Figures figures, Race race) {
        for (String contender : Contenders.COMMANDS) {
            if (race.has(contender)) {
                figures.put("commands.per-second." + contender, race.median(contender));
                figures.put("commands.callers." + contender, Integer.toString(race.bestConcurrency(contender)));
            }
        }
        if (race.has(Contenders.PRODUCT)) {
            peersIn(race)
                    .forEach(peer -> figures.ratio(
                            "ratio.commands." + peer, race.median(Contenders.PRODUCT), race.median(peer)));
        }
    }

    static void ofLag(Figures figures, Lag lag) {
        figures.put("lag.p50.ms", lag.median());
        figures.put("lag.p99.ms", lag.p99());
        figures.put("lag.steps", Integer.toString(lag.steps()));
    }

    static void ofHttp(Figures figures, Race race) {
        figures.put("http.commands-per-second", race.median(Contenders.HTTP));
        figures.put("http.clients", Integer.toString(race.bestConcurrency(Contenders.HTTP)));
        String before = Contenders.HTTP + Contenders.BEFORE;
        if (race.has(before)) {
            figures.put("http.commands-per-second.before", race.median(before));
            figures.ratio("ratio.http.before", race.median(Contenders.HTTP), race.median(before));
        }
    }

    static void ofStore(Figures figures, Race race) {
        figures.put("store.append.events-per-second", race.median(Contenders.STORE));
        figures.put("store.append.appenders", Integer.toString(race.bestConcurrency(Contenders.STORE)));
    }

    private static List<String> peersIn(Race race) {
        return Contenders.COMMANDS.stream()
                .filter(contender -> !contender.equals(Contenders.PRODUCT) && race.has(contender))
                .toList();
    }
}
