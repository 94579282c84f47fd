package dev.wirewatch.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Optional;

/** Tells an empty {@code push:}, which may mean either, from a configuration without that key. */
final class PushKeysDeserializer extends StdDeserializer<Optional<FeedKeys.PushKeys>> {

    private static final long serialVersionUID = 1L;

    PushKeysDeserializer() {
        super(Optional.class);
    }

    @Override
    public Optional<FeedKeys.PushKeys> deserialize(JsonParser yaml, DeserializationContext context) throws IOException {
        return Optional.of(context.readValue(yaml, FeedKeys.PushKeys.class));
    }

    @Override
    public Optional<FeedKeys.PushKeys> getNullValue(DeserializationContext context) throws JsonMappingException {
        IllegalArgumentException empty = new IllegalArgumentException(
                "it has no value; give a token or a token-file, or write {} to take messages without one");
        throw ValueInstantiationException.from(
                context.getParser(), empty.getMessage(), context.constructType(FeedKeys.PushKeys.class), empty);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Optional.empty();
    }
}
