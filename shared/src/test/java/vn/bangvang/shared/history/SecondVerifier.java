package vn.bangvang.shared.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The verifier in Python, in one process for many questions. */
final class SecondVerifier implements AutoCloseable {

    private static final String DEMANDED = "BANGVANG_DEMAND_PYTHON";
    private static final Path FOLDER = Path.of("src", "test", "verifier");
    private static final String END = "exit ";
    /** Reads arguments line by line, parted by tabs. */
    private static final String MANY = String.join(
            "\n",
            "import sys, traceback",
            "sys.stdin.reconfigure(encoding='utf-8'); sys.stdout.reconfigure(encoding='utf-8')",
            "sys.path.insert(0, sys.argv[1])",
            "sys.dont_write_bytecode = True",
            "import verify_history",
            "for line in sys.stdin:",
            "    try: code = verify_history.main(line.rstrip('\\n').split('\\t'))",
            "    except SystemExit as end: code = end.code",
            "    except Exception: print(traceback.format_exc()); code = 'failed'",
            "    print('exit', code, flush=True)");

    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;

    /** @param said all its lines but the last, which gives the exit code */
    record Answer(String code, List<String> said) {

        /** Empty if it gave none. */
        String verdict() {
            return said.stream()
                    .filter(line -> line.startsWith("verdict: "))
                    .findFirst()
                    .map(line -> line.substring("verdict: ".length()))
                    .orElse("");
        }

        boolean leftMlDsaOut() {
            return said.stream().anyMatch(line -> line.startsWith("signatures of ML-DSA-44 were not checked"));
        }
    }

    private SecondVerifier(Process process) {
        this.process = process;
        this.from = process.inputReader(StandardCharsets.UTF_8);
        this.to = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Where there is no Python with its library the tests are left out, and say so; in the project's own checks they fail instead. */
    static SecondVerifier start() throws IOException, InterruptedException {
        boolean there = runs("import cryptography.hazmat.primitives.asymmetric.ed25519, hashlib; hashlib.file_digest");
        String why =
                "No Python 3.11 or newer with the package cryptography is installed here, so the second verifier cannot"
                        + " be run; " + DEMANDED + "=true makes this a failure";
        if (Boolean.parseBoolean(System.getenv(DEMANDED))) {
            assertThat(there).as(why).isTrue();
        }
        assumeTrue(there, why);
        return new SecondVerifier(new ProcessBuilder("python3", "-c", MANY, FOLDER.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "-c", program)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException noPython) {
            return false;
        }
    }

    Answer ask(List<String> arguments) throws IOException {
        to.write(String.join("\t", arguments) + "\n");
        to.flush();
        List<String> said = new ArrayList<>();
        for (String line = from.readLine(); line != null; line = from.readLine()) {
            if (line.startsWith(END)) {
                return new Answer(line.substring(END.length()), said);
            }
            said.add(line);
        }
        throw new IOException("The second verifier ended: " + said);
    }

    @Override
    public void close() throws IOException {
        to.close();
        process.destroy();
    }
}
