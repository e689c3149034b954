package vn.bangvang.benchmark.product;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.bangvang.command.CommandSideComponents;
import vn.bangvang.query.QuerySideComponents;

/** Both sides of the product in one context, as the standalone program has them. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CommandSideComponents.class, QuerySideComponents.class})
class ProductApplication {}
