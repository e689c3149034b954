package vn.bangvang.shared.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Which bodies are read at all: JSON under {@code /api}, forms where pages send them, all of it plain UTF-8. */
final class BodyType {

    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String FORM_OF_PROGRAMS = "/api/login";

    private BodyType() {}

    static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** Whether a body of this length can be read rightly; what is announced without a body must at least make sense. */
    static boolean isTaken(HttpServletRequest request, int length) {
        if (length == 0 && QUESTIONS.contains(request.getMethod())) {
            return true;
        }
        List<String> announced = Collections.list(request.getHeaders("Content-Type"));
        if (announced.isEmpty()) {
            return length == 0;
        }
        MediaType type = announced.size() == 1 ? parsed(announced.get(0)) : null;
        return type != null && (length == 0 || isPlain(request) && fits(type, request.getRequestURI()));
    }

    private static boolean fits(MediaType type, String address) {
        boolean form = type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED);
        boolean program = address.startsWith("/api/");
        return program && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || form && (!program || address.equals(FORM_OF_PROGRAMS));
    }

    private static boolean isPlain(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Content-Encoding")).stream()
                .allMatch(encoding -> encoding.strip().equalsIgnoreCase("identity"));
    }

    private static @Nullable MediaType parsed(String announced) {
        try {
            String lower = announced.toLowerCase(Locale.ROOT);
            boolean twice = lower.indexOf("charset") != lower.lastIndexOf("charset");
            MediaType type = MediaType.parseMediaType(announced);
            Charset charset = type.getCharset();
            boolean utf8 = charset == null || charset.equals(StandardCharsets.UTF_8);
            return utf8 && !twice && type.isConcrete() ? type : null;
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }
}
