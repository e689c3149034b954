package vn.bangvang.shared.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.shared.platform.web.Problems;
import vn.bangvang.shared.platform.web.WebReason;

/** Refuses a password in an address, where proxies, histories and logs would keep it. */
final class NoCredentialsInAddress extends OncePerRequestFilter {

    private static final Set<String> NEVER = Set.of("password", "oldpassword", "newpassword");
    private static final Set<String> LOGINS = Set.of("/login", "/api/login");
    private static final Pattern BETWEEN = Pattern.compile("[&;]");

    private final Problems problems;

    NoCredentialsInAddress(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && BETWEEN.splitAsStream(query).anyMatch(pair -> isCredential(pair, request))) {
            problems.write(WebReason.CREDENTIALS_IN_ADDRESS, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isCredential(String pair, HttpServletRequest request) {
        String name = decoded(pair.split("=", 2)[0]).strip().toLowerCase(Locale.ROOT);
        return NEVER.contains(name) || name.equals("username") && LOGINS.contains(request.getRequestURI());
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }
}
