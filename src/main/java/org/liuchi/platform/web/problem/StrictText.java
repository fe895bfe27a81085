package org.liuchi.platform.web.problem;

import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses, in every string of every JSON body, what PostgreSQL can't store: NUL and half a surrogate pair. */
@Component
class StrictText extends SimpleModule {
    StrictText() {
        super("strict-text");
        addDeserializer(String.class, new Strict());
    }

    private static final class Strict extends StringDeserializer {
        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            if (text != null) {
                text.codePoints().forEach(Strict::check);
            }
            return text;
        }

        private static void check(int c) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw Problem.invalid("", "broken-character");
            }
            if (c == 0) {
                throw Problem.invalid("", "control-character");
            }
        }
    }
}
