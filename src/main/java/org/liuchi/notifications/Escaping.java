package org.liuchi.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** How a value is written into a body, so that no text can end its field and begin another. */
enum Escaping {
    JSON {
        @Override
        String escape(String value) {
            String quoted = JsonMapper.shared().writeValueAsString(value);
            return quoted.substring(1, quoted.length() - 1);
        }
    },
    FORM {
        @Override
        String escape(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    },
    XML {
        @Override
        String escape(String value) {
            return HtmlUtils.htmlEscape(value, StandardCharsets.UTF_8.name());
        }
    },
    HEADER {
        @Override
        String escape(String value) {
            return value.replaceAll("[^\\x20-\\x7e]", "");
        }
    },
    NONE {
        @Override
        String escape(String value) {
            return value;
        }
    };

    abstract String escape(String value);

    /** @param contentType of the body */
    static Escaping of(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JSON;
        }
        if (type.contains("form")) {
            return FORM;
        }
        return type.contains("xml") ? XML : NONE;
    }
}
