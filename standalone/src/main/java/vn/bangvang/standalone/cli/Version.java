package vn.bangvang.standalone.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Bảng Vàng " + (version == null ? "(bản đang phát triển / under development)" : version)};
    }
}
