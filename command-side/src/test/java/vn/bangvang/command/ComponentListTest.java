package vn.bangvang.command;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.bangvang.shared.testing.ComponentLists;

class ComponentListTest {

    @Test
    void the_list_of_components_names_each_component_of_this_side() throws IOException {
        ComponentLists.demandComplete(CommandSideComponents.class);
    }
}
