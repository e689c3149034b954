package vn.bangvang.standalone.say;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The product's own lines on the terminal, in UTF-8 whatever the platform's charset is. */
public final class Console implements Progress {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** Standard output and error speak UTF-8 from now on, those of libraries included. */
    public static void speakUtf8() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    @Override
    public void say(Bilingual line) {
        out.println("• " + line.vietnamese());
        if (!line.english().isBlank()) {
            out.println("  " + line.english());
        }
    }

    /** A line as it is, for tables and addresses. */
    public void print(String line) {
        out.println(line);
    }

    public void refuse(Bilingual reason) {
        out.println();
        out.println("✗ " + reason.vietnamese());
        out.println("  " + reason.english());
    }
}
