package vn.bangvang.query.testing;

import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import vn.bangvang.query.readmodel.PrepareReadModels;
import vn.bangvang.query.readmodel.ReadModel;

/** Every read model of the product, found as the product finds them. */
public final class AllReadModels {

    public static final List<ReadModel> LIST = find();

    private AllReadModels() {}

    private static List<ReadModel> find() {
        try (var models = new AnnotationConfigApplicationContext(PrepareReadModels.class)) {
            return List.copyOf(models.getBeansOfType(ReadModel.class).values());
        }
    }
}
