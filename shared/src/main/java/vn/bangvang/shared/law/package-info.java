/** The law as data: rule sets with their dates of effect, awards, routes and councils; their files and how they are read. */
@NullMarked
package vn.bangvang.shared.law;

import org.jspecify.annotations.NullMarked;
