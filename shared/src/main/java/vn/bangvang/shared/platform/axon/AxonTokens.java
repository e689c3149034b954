package vn.bangvang.shared.platform.axon;

import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Lets Axon's general serializer read its own tokens again. Some hold another token behind a field that names its
 * class, which Jackson refuses to follow unless told whose classes may stand there.
 */
public final class AxonTokens implements Jackson3SerializerCustomizer {

    @Override
    public void accept(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }
}
