package vn.bangvang.query;

import vn.bangvang.shared.platform.axon.ListedComponents;

/** All components of the query side. */
public final class QuerySideComponents extends ListedComponents {}
