/** Advanced role models: planned and nurtured by their unit, judged from above, made known and taken over by others. */
@NullMarked
package vn.bangvang.command.rolemodel;

import org.jspecify.annotations.NullMarked;
