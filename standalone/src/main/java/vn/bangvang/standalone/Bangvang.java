package vn.bangvang.standalone;

import vn.bangvang.standalone.cli.CommandLines;
import vn.bangvang.standalone.launch.QuickStart;
import vn.bangvang.standalone.say.Console;

/** The command line of the standalone product. */
public final class Bangvang {

    private Bangvang() {}

    public static void main(String[] args) {
        // Before any class of Axon is loaded: its update checker would call its maker's host.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        Console.speakUtf8();
        QuietLogging.untilConfigured();
        QuickStart.begin();
        System.exit(CommandLines.run(args));
    }
}
