package org.liuchi.files;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server takes in at all: a little more than a file may have, so that the file's own limit is what is told. */
@Configuration(proxyBeanMethods = false)
class UploadLimits {
    private static final long MORE = 1 << 20;

    @Bean
    MultipartConfigElement multipartConfigElement(FileSettings settings) {
        long file = settings.largest().toBytes() + MORE;
        return new MultipartConfigElement("", file, file + MORE, 0);
    }
}
