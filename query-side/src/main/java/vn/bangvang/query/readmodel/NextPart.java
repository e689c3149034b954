package vn.bangvang.query.readmodel;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** The request that is being answered, asked again for what comes behind. */
final class NextPart {

    private NextPart() {}

    /** Without a host: the caller knows it better. */
    static String address(String after) {
        UriComponents next = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", after)
                .build();
        return next.getPath() + "?" + next.getQuery();
    }
}
