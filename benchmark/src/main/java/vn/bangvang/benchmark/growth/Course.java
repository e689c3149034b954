package vn.bangvang.benchmark.growth;

import vn.bangvang.shared.domain.kernel.Period;

/** A part of what happens in a province, quarter by quarter. */
@FunctionalInterface
interface Course {

    void quarter(Period quarter);
}
