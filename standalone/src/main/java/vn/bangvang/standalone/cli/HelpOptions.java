package vn.bangvang.standalone.cli;

import picocli.CommandLine.Option;

/** What every command answers. */
final class HelpOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "In hướng dẫn này rồi thoát. / Print this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "In phiên bản rồi thoát. / Print the version and exit.")
    private boolean version;
}
