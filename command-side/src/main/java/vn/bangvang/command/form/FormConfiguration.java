package vn.bangvang.command.form;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.shared.platform.identity.IdentityProperties;
import vn.bangvang.shared.platform.web.Problems;

/** Behind the filters that let requests in, before sessions and logins: what follows sees a program's request. */
@Configuration(proxyBeanMethods = false)
class FormConfiguration {

    @Bean
    FilterRegistrationBean<Forms> formsFilter(JsonMapper json, Problems problems, IdentityProperties identity) {
        FilterRegistrationBean<Forms> filter = new FilterRegistrationBean<>(new Forms(json, problems, identity));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        // A body that was waited for comes by a dispatch of its own.
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }
}
