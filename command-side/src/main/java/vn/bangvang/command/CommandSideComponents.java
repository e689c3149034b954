package vn.bangvang.command;

import vn.bangvang.shared.platform.axon.ListedComponents;

/** All components of the command side. */
public final class CommandSideComponents extends ListedComponents {}
