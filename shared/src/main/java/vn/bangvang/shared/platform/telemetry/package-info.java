/** What the process tells of itself to those who watch it: metrics and traces, each off unless it is asked for. */
@NullMarked
package vn.bangvang.shared.platform.telemetry;

import org.jspecify.annotations.NullMarked;
