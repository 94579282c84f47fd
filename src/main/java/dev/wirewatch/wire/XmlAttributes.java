package dev.wirewatch.wire;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The attributes of an element: too few to be worth hashing, and so many that their memory counts. */
final class XmlAttributes extends AbstractMap<String, String> {

    private final String[] namesAndValues;

    /** @param namesAndValues each name, and its value behind it; it is not copied */
    XmlAttributes(String[] namesAndValues) {
        this.namesAndValues = namesAndValues;
    }

    @Override
    public String get(Object name) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i].equals(name)) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return namesAndValues.length / 2;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return XmlAttributes.this.size();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, String>> {

        private int at;

        @Override
        public boolean hasNext() {
            return at < namesAndValues.length;
        }

        @Override
        public Map.Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            at += 2;
            return Map.entry(namesAndValues[at - 2], namesAndValues[at - 1]);
        }
    }
}
