package dev.wirewatch.registry;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Avro's view of one message class and of the classes inside it.
 *
 * <p>Avro makes no class that it finds by name in a schema unless the whole process trusts it through a system property.
 * Here the names come from the schema of a class that is compiled in, and no others are made: nothing that a writer's
 * schema names can load a class.
 */
final class MessageModel extends SpecificData {
    private final Map<String, Class<?>> classes = new HashMap<>();

    MessageModel(Class<? extends SpecificRecord> type) {
        super(type.getClassLoader());
        SpecificData generated = SpecificData.getForClass(type);
        generated.getConversions().forEach(this::addLogicalTypeConversion);
        setCustomCoders(generated.useCustomCoders());
        collect(generated.getSchema(type), type.getClassLoader());
    }

    // Raw, as the method that it overrides.
    @Override
    @SuppressWarnings("rawtypes")
    public Class getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> classes.get(schema.getFullName());
            default -> super.getClass(schema);
        };
    }

    private void collect(Schema schema, ClassLoader loader) {
        switch (schema.getType()) {
            case RECORD -> {
                if (add(schema, loader)) {
                    schema.getFields().forEach(field -> collect(field.schema(), loader));
                }
            }
            case ENUM, FIXED -> add(schema, loader);
            case ARRAY -> collect(schema.getElementType(), loader);
            case MAP -> collect(schema.getValueType(), loader);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, loader));
            default -> {
                // Primitive types have no class of their own.
            }
        }
    }

    /** Whether it was new: a record may hold itself. */
    private boolean add(Schema schema, ClassLoader loader) {
        try {
            return classes.put(schema.getFullName(), Class.forName(schema.getFullName(), true, loader)) == null;
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException("no class is generated for " + schema.getFullName(), missing);
        }
    }
}
