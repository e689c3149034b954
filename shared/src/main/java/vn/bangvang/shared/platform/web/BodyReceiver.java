package vn.bangvang.shared.platform.web;

import org.jspecify.annotations.Nullable;

/** Is told once how a body fared. */
interface BodyReceiver {

    void arrived(byte[] bytes);

    /** @param why what to answer; nothing when nobody is there any more */
    void failed(@Nullable RuntimeException why);
}
