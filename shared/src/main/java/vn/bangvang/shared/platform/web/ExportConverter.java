package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes any {@link Listed} as a table, all its parts; reads nothing. */
abstract class ExportConverter extends AbstractGenericHttpMessageConverter<Listed<?>> {

    ExportConverter(MediaType type) {
        super(type);
    }

    static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /** The record whose components are the columns. */
    static Class<?> itemType(Listed<?> list, @Nullable Type type) {
        if (list.itemType() != null) {
            return list.itemType();
        }
        ResolvableType declared = ResolvableType.forType(type == null ? list.getClass() : type);
        ResolvableType listed = declared.as(Listed.class);
        return (listed == ResolvableType.NONE
                        ? ResolvableType.forClass(list.getClass()).as(Listed.class)
                        : listed)
                .getGeneric(0)
                .toClass();
    }

    @Override
    protected final boolean supports(Class<?> type) {
        return Listed.class.isAssignableFrom(type);
    }

    @Override
    public final boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public final Listed<?> read(Type type, @Nullable Class<?> context, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Tables are only written", message);
    }

    @Override
    protected final Listed<?> readInternal(Class<? extends Listed<?>> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Tables are only written", message);
    }
}
