package vn.bangvang.command.config;

import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Makes every aggregate of events of its own kind only, so that the id of a unit is no pledge's though a stream is
 * found under it. Axon 4.13 reads {@code @Aggregate(filterEventsByType)} and never hands it on; this does.
 */
final class OwnEventsOnly implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
            aggregate.setFilterEventsByType(true);
        }
        return bean;
    }
}
